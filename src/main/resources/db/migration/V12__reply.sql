-- The reply: drafts, signature, number, seal, delivery, copies, publication.

create table proposal_desk.draft (
    proposal_id  uuid  not null references proposal_desk.proposal,
    round        int   not null,
    version      int   not null,
    author       text  not null,
    content      jsonb not null,
    content_hash text  not null,
    created_at   timestamptz not null,
    primary key (proposal_id, round, version)
);

create trigger draft_is_append_only before update or delete on proposal_desk.draft
    for each row execute function proposal_desk.refuse_change();

create table proposal_desk.signature (
    proposal_id   uuid not null references proposal_desk.proposal,
    round         int  not null,
    draft_version int  not null,
    signer        text not null,
    opinion       text not null,
    content_hash  text not null,
    signed_on     date not null,
    signed_at     timestamptz not null,
    primary key (proposal_id, round)
);
comment on column proposal_desk.signature.signed_on is 'the date of the letter (成文日期, R25), Beijing time';

create table proposal_desk.document_number_counter (
    series text not null,
    year   int  not null,
    last   int  not null,
    primary key (series, year)
);

create table proposal_desk.document_number (
    series        text not null,
    year          int  not null,
    serial        int  not null check (serial >= 1),
    state         text not null check (state in ('USED', 'VOID', 'EXTERNAL')),
    proposal_id   uuid references proposal_desk.proposal,
    round         int,
    title         text not null default '',
    copies        int,
    reason        text not null default '',
    registered_by text not null,
    registered_at timestamptz not null,
    primary key (series, year, serial),
    check (state <> 'USED' or (proposal_id is not null and round is not null))
);
create unique index one_number_per_reply on proposal_desk.document_number (proposal_id, round) where state = 'USED';

create table proposal_desk.seal_record (
    proposal_id  uuid not null references proposal_desk.proposal,
    round        int  not null,
    copies       int  not null,
    content_hash text not null,
    keeper       text not null,
    sealed_at    timestamptz not null,
    primary key (proposal_id, round)
);

create table proposal_desk.delivery (
    proposal_id  uuid not null references proposal_desk.proposal,
    round        int  not null,
    addressee    text not null,
    method       text not null,
    delivered_on date not null,
    receipt      text not null,
    recorded_by  text not null,
    primary key (proposal_id, round, addressee)
);

create table proposal_desk.copy (
    proposal_id uuid not null references proposal_desk.proposal,
    round       int  not null,
    recipient   text not null,
    count       int  not null check (count >= 1),
    method      text not null,
    sent_on     date not null,
    recorded_by text not null,
    primary key (proposal_id, round, recipient)
);

create table proposal_desk.publication (
    proposal_id   uuid not null references proposal_desk.proposal,
    round         int  not null,
    decision      text not null check (decision in ('PUBLISH', 'WITHHOLD')),
    reason        text not null default '',
    redactions    jsonb not null default '[]',
    reviewed_by   text not null,
    reviewed_at   timestamptz not null,
    published_on  date,
    url           text,
    website_column text,
    published_by  text,
    primary key (proposal_id, round)
);
