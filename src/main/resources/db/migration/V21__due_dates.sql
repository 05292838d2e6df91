-- Three dates that are kept apart: the limit as it was set, the limit as the assigner extended it, and an earlier one of the bureau's own.

alter table proposal_desk.proposal add column due_original date;
update proposal_desk.proposal set due_original = due;
alter table proposal_desk.proposal alter column due_original set not null;
alter table proposal_desk.proposal add column due_extended date;
alter table proposal_desk.proposal add column due_internal date;
alter table proposal_desk.proposal drop column due;
alter table proposal_desk.proposal add column due date not null generated always as (coalesce(due_extended, due_original)) stored;

comment on column proposal_desk.proposal.due_original is
    'limit of the current round as first set: batch date or formula; assist items: the limit of the opinion';
comment on column proposal_desk.proposal.due_extended is 'limit as the assigner extended it (R2), or null';
comment on column proposal_desk.proposal.due_internal is
    'earlier date that the bureau sets itself, or null; the steps before dispatch count back from it';
comment on column proposal_desk.proposal.due is 'the limit that counts: extended, else original';
