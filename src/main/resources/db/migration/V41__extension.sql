-- Requests for a later reply date (延期, R2): asked before the limit, approved by the deputy leader, decided by the assigner,
-- and told to the proposer.

create table proposal_desk.extension_request (
    id             uuid primary key,
    proposal_id    uuid not null references proposal_desk.proposal,
    round          int  not null,
    requested_on   date not null,
    requested_by   text not null,
    reason         text not null check (reason <> ''),
    wished         date not null,
    state          text not null check (state in ('REQUESTED', 'APPROVED', 'NOT_APPROVED', 'GRANTED', 'REFUSED', 'LAPSED', 'TAKEN_BACK')),
    decided_on     date,
    decided_by     text not null default '',
    paper          text not null default '',
    remark         text not null default '',
    granted        date,
    notified_on    date,
    notice_method  text,
    notice_receipt text not null default '',
    check ((state in ('GRANTED', 'TAKEN_BACK')) = (granted is not null))
);
comment on column proposal_desk.extension_request.round is 'the round of handling whose limit it moves; no other';
comment on column proposal_desk.extension_request.decided_by is 'the outside body that decided, as it signs';
comment on column proposal_desk.extension_request.granted is 'the date that the assigner grants; of one taken back, the date that no longer counts';

create index extension_request_of_proposal on proposal_desk.extension_request (proposal_id);
create unique index one_open_extension_request on proposal_desk.extension_request (proposal_id) where state in ('REQUESTED', 'APPROVED');
