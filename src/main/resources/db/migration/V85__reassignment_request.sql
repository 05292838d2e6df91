-- A section says that a point was given to the wrong section (申请改派), and what the office or a deputy leader decided.

create table proposal_desk.reassignment_request (
    id            uuid primary key,
    proposal_id   uuid not null references proposal_desk.proposal,
    assignment_id uuid not null references proposal_desk.assignment,
    suggested     text,
    reason        text not null,
    requested_by  text not null,
    requested_at  timestamptz not null,
    granted       boolean,
    decided_by    text,
    decided_at    timestamptz,
    check ((granted is null) = (decided_at is null) and (granted is null) = (decided_by is null))
);
create unique index reassignment_request_open on proposal_desk.reassignment_request (assignment_id) where granted is null;
create index reassignment_request_of_proposal on proposal_desk.reassignment_request (proposal_id);
comment on table proposal_desk.reassignment_request is 'an open one has no decision; the reason of the decision stands in the journal';
comment on column proposal_desk.reassignment_request.suggested is 'section that should have it in the opinion of the one who asks, or null';
