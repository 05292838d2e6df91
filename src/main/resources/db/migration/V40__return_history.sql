-- An item may be asked to be taken back more than once (申退): each request is a row of its own.

alter table proposal_desk.return_request drop constraint return_request_pkey;
alter table proposal_desk.return_request add column id uuid not null default gen_random_uuid() primary key;
alter table proposal_desk.return_request alter column id drop default;
alter table proposal_desk.return_request add column decided boolean not null
    generated always as (approved is false or accepted is not null) stored;
comment on column proposal_desk.return_request.decided is 'by the deputy leader who did not ask, or by the assigner';

create index return_request_of_proposal on proposal_desk.return_request (proposal_id);
create unique index one_open_return_request on proposal_desk.return_request (proposal_id) where not decided;
