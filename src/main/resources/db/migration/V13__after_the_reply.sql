-- The satisfaction survey, the promises made in the reply, and what was taken to the authorities above.

create table proposal_desk.survey (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    round       int  not null,
    token_hash  text not null unique,
    sent_on     date not null,
    due_on      date not null,
    state       text not null check (state in ('SENT', 'RECORDED', 'ANSWERED', 'NO_ANSWER')),
    unique (proposal_id, round)
);

create table proposal_desk.survey_answer (
    survey_id    uuid not null references proposal_desk.survey,
    version      int  not null,
    channel      text not null check (channel in ('ONLINE', 'TYPED_IN')),
    received_on  date not null,
    attitude     text not null,
    result       text not null,
    overall      text not null,
    comment      text not null default '',
    recorded_by  text,
    recorded_at  timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    primary key (survey_id, version)
);
comment on table proposal_desk.survey_answer is 'each correction is a new version, the old one is kept (domain 6.3)';

create table proposal_desk.commitment (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    round       int  not null,
    position    int  not null,
    text        text not null,
    kind        text not null,
    section     text not null,
    promised_on date,
    measure     text not null default '',
    status      text not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'CHANGED', 'IMPOSSIBLE')),
    settled_on  date
);
create index commitment_of_proposal on proposal_desk.commitment (proposal_id);

create table proposal_desk.commitment_progress (
    commitment_id uuid not null references proposal_desk.commitment,
    sequence      int  not null,
    status        text not null,
    progress      text not null,
    evidence      text not null default '',
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    primary key (commitment_id, sequence)
);

create table proposal_desk.escalation (
    proposal_id  uuid not null references proposal_desk.proposal,
    round        int  not null,
    escalated_on date not null,
    recipient    text not null,
    content      text not null,
    paper        text not null default '',
    recorded_by  text not null,
    primary key (proposal_id, round)
);

create table proposal_desk.return_request (
    proposal_id    uuid primary key references proposal_desk.proposal,
    requested_on   date not null,
    requested_by   text not null,
    reason         text not null,
    suggested_unit text not null,
    approved       boolean,
    accepted       boolean,
    decided_on     date,
    paper          text not null default '',
    remark         text not null default ''
);
