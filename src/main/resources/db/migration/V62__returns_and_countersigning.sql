-- Who countersigns besides the hands of the table, every return with its causes, and what the last hand can still take back.

create table proposal_desk.countersign_request (
    id          uuid    primary key,
    proposal_id uuid    not null references proposal_desk.proposal,
    round       int     not null,
    step        text    not null,
    before      boolean not null,
    position    int     not null,
    party       text    not null,
    question    text    not null default '',
    asked_by    text    not null,
    asked_at    timestamptz not null
);
create index countersign_request_of_proposal on proposal_desk.countersign_request (proposal_id, round);
comment on column proposal_desk.countersign_request.step is 'the hand that asked; it is countersigned before or after that hand';
comment on column proposal_desk.countersign_request.position is 'those with the same position are asked at once, the others one after the other';
comment on column proposal_desk.countersign_request.party is 'a group, such as the heads of a section, or the login name of a person';

create table proposal_desk.approval_return (
    proposal_id  uuid   not null references proposal_desk.proposal,
    round        int    not null,
    number       int    not null,
    step         text   not null,
    person       text   not null,
    return_to    text   not null,
    resume       text   not null check (resume in ('IN_ORDER', 'DIRECT')),
    causes       text[] not null,
    reason       text   not null,
    remarks      jsonb  not null,
    content_hash text   not null,
    returned_at  timestamptz not null,
    primary key (proposal_id, round, number)
);
create trigger approval_return_is_append_only before update or delete on proposal_desk.approval_return
    for each row execute function proposal_desk.refuse_change();

alter table proposal_desk.approval_course add course jsonb, add opened_by text[] not null default '{}';
update proposal_desk.approval_course set course = jsonb_build_object('passed', to_jsonb(passed), 'revisionWanted', revision_wanted,
    'hands', (select coalesce(jsonb_agg(jsonb_build_object('step', step)), '[]') from unnest(hands) step));
alter table proposal_desk.approval_course alter course set not null, drop hands, drop passed, drop revision_wanted;
comment on column proposal_desk.approval_course.opened_by is 'who has looked at the letter since it was handed in; until another has, it can be taken back';
