-- The common work of merged items (并案) is due with the first of them, whatever the bureau has set for the leading one itself.

alter table proposal_desk.proposal add column due_merged date;
alter table proposal_desk.proposal add column due_inside date generated always as (
    case when least(due_internal, due_merged) < coalesce(due_extended, due_original) then least(due_internal, due_merged) end) stored;

update proposal_desk.proposal lead set due_merged = (select min(p.due) from proposal_desk.merged_item m
    join proposal_desk.proposal p on p.id = m.proposal_id where m.lead_id = lead.id and m.ended_at is null and p.state = 'MERGED');

comment on column proposal_desk.proposal.due_merged is 'the earliest limit of the items that wait for the letter of this one, or null';
comment on column proposal_desk.proposal.due_inside is
    'the date before the limit from which the steps before dispatch count back: the earlier of the bureau''s own and that of merged items; or null';
