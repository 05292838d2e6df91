-- Items of the same matter that are handled together (并案): each waits for the letter of the one that leads.

create table proposal_desk.merged_item (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    lead_id     uuid not null,
    planned_by  text not null,
    planned_at  timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    ended_by    text,
    ended_at    timestamptz,
    reason      text not null default '',
    check (proposal_id <> lead_id)
);
create unique index merged_into_one on proposal_desk.merged_item (proposal_id) where ended_at is null;
create index merged_items_of on proposal_desk.merged_item (lead_id) where ended_at is null;
comment on column proposal_desk.merged_item.ended_at is 'taken out again before the signature; null as long as it is handled with the leading item';
comment on column proposal_desk.merged_item.lead_id is
    'the item that leads; no foreign key, which would wait for whoever works on that item while this one is worked on';
