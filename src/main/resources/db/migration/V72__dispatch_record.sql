-- One list of copies for registration, seal and sending (domain 4.5); seals by number, because a void number is sealed anew (R23);
-- what could not be delivered, whom we asked and what came of it (R40).

alter table proposal_desk.seal_record add column series text;
alter table proposal_desk.seal_record add column year int;
alter table proposal_desk.seal_record add column serial int;
update proposal_desk.seal_record r set series = n.series, year = n.year, serial = n.serial
from proposal_desk.document_number n where n.proposal_id = r.proposal_id and n.round = r.round and n.state = 'USED';
alter table proposal_desk.seal_record drop constraint seal_record_pkey;
alter table proposal_desk.seal_record add primary key (series, year, serial);
alter table proposal_desk.seal_record add foreign key (series, year, serial) references proposal_desk.document_number;
create index seal_record_of_proposal on proposal_desk.seal_record (proposal_id, round);

create table proposal_desk.letter_copy (
    series    text not null,
    year      int  not null,
    serial    int  not null,
    position  int  not null,
    purpose   text not null check (purpose in ('ADDRESSEE', 'COPY', 'ARCHIVE')),
    recipient text not null,
    count     int  not null check (count between 1 and 99),
    primary key (series, year, serial, position),
    foreign key (series, year, serial) references proposal_desk.document_number
);
comment on table proposal_desk.letter_copy is 'the copies that were approved with the number: addressees, 抄送, archive; their sum is sealed';

create table proposal_desk.delivery_failure (
    proposal_id uuid not null references proposal_desk.proposal,
    round       int  not null,
    addressee   text not null,
    attempt     int  not null,
    method      text not null,
    tried_on    date not null,
    cause       text not null check (cause in ('SENT_BACK', 'UNKNOWN', 'REFUSED')),
    note        text not null default '',
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (proposal_id, round, addressee, attempt)
);

create table proposal_desk.delivery_enquiry (
    proposal_id uuid not null,
    round       int  not null,
    addressee   text not null,
    attempt     int  not null,
    asked       text not null,
    asked_on    date not null,
    answer      text not null,
    way         text not null check (way in ('RETRY', 'COMMITTEE')),
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (proposal_id, round, addressee, attempt),
    foreign key (proposal_id, round, addressee, attempt) references proposal_desk.delivery_failure
);
comment on column proposal_desk.delivery_enquiry.way is 'RETRY: sent again; COMMITTEE: the committee hands it over';
