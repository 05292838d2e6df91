-- Which section answers which point, what it found, what other units said, when the proposer was spoken to.

create table proposal_desk.assignment (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    point_id    uuid not null references proposal_desk.point,
    section     text not null,
    unique (point_id, section)
);
create index assignment_of_proposal on proposal_desk.assignment (proposal_id);

create table proposal_desk.finding (
    assignment_id uuid not null references proposal_desk.assignment,
    round         int  not null,
    person        text not null,
    answer        text not null,
    outcome       text not null check (outcome in ('DONE', 'PLANNED', 'CANNOT')),
    evidence      text not null default '',
    figures       jsonb not null default '[]',
    recorded_at   timestamptz not null,
    primary key (assignment_id, round)
);

create table proposal_desk.opinion (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    round       int  not null,
    unit        text not null,
    asked_on    date not null,
    due_on      date not null,
    state       text not null check (state in ('REQUESTED', 'RECEIVED', 'NOT_RECEIVED')),
    received_on date,
    text        text not null default '',
    agrees      boolean,
    note        text not null default '',
    recorded_by text,
    unique (proposal_id, round, unit)
);

create table proposal_desk.contact (
    id               uuid primary key,
    proposal_id      uuid not null references proposal_desk.proposal,
    round            int  not null,
    stage            text not null check (stage in ('BEFORE', 'DURING', 'AFTER')),
    form             text not null,
    held_on          date not null,
    place            text not null default '',
    bureau_people    text not null,
    proposer_present text not null default '',
    content          text not null,
    attitude         text not null,
    recorded_by      text not null,
    recorded_at      timestamptz not null
);
create index contact_of_proposal on proposal_desk.contact (proposal_id);
