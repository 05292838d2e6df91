-- A reminder is the only one of its rung for a task and its date: when the date moves, the ladder begins anew. By what
-- channel it went to whom stands with the notification that bears its id.

alter table proposal_desk.reminder
    drop constraint one_reminder_per_task_and_rung,
    drop column channel,
    add column kind    text not null default 'LADDER' check (kind in ('LADDER', 'ESCALATION', 'BY_HAND')),
    add column sent_by text not null default 'system' check (sent_by <> ''),
    add constraint one_reminder_per_rung unique (task_id, due_on, rung);

alter table proposal_desk.reminder
    alter column kind drop default,
    alter column sent_by drop default;
