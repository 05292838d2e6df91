-- Reminders (催办): one row per task and rung of the ladder, whoever wants to write it and however often.

create table proposal_desk.reminder (
    id          uuid        primary key,
    proposal_id uuid        not null,
    round       integer     not null check (round >= 1),
    step        text        not null check (step <> ''),
    task_id     text        not null check (task_id <> ''),
    rung        text        not null check (rung <> ''),
    due_on      date        not null,
    to_whom     text        not null check (to_whom <> ''),
    channel     text        not null check (channel <> ''),
    created_at  timestamptz not null,
    constraint one_reminder_per_task_and_rung unique (task_id, rung)
);

create index reminder_of_proposal on proposal_desk.reminder (proposal_id, created_at);
