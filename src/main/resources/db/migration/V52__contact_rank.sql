-- The highest rank among those of the bureau who spoke with the proposer: a later round wants a leader (domain 2.8).

alter table proposal_desk.contact
    add column rank text not null default 'STAFF' check (rank in ('STAFF', 'SECTION_HEAD', 'DEPUTY_LEADER', 'BUREAU_HEAD'));
alter table proposal_desk.contact alter column rank drop default;
