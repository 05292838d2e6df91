-- What people are told, written in the transaction of its cause, and the outbox of what has to leave the house.

create table proposal_desk.notification (
    id          uuid        primary key,
    kind        text        not null check (kind <> ''),
    proposal_id uuid        references proposal_desk.proposal (id),
    task_id     text,
    headline    text        not null check (headline <> ''),
    text        text        not null check (text <> ''),
    until       date,
    created_at  timestamptz not null
);

create index notification_of_proposal on proposal_desk.notification (proposal_id, created_at);

-- One row per person and channel. Its id is the Message-ID of the e-mail and the idempotency key of the web hook, the same
-- however often it is tried.
create table proposal_desk.notification_delivery (
    id              uuid        primary key,
    notification_id uuid        not null references proposal_desk.notification (id),
    person          text        not null check (person <> ''),
    channel         text        not null check (channel in ('IN_APP', 'EMAIL', 'WEBHOOK')),
    state           text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    error           text,
    read_at         timestamptz,
    constraint told_once unique (notification_id, person, channel)
);

create index delivery_waiting on proposal_desk.notification_delivery (channel, next_attempt_at) where state = 'WAITING';
create index delivery_failed on proposal_desk.notification_delivery (next_attempt_at) where state = 'FAILED';
create index delivery_unread on proposal_desk.notification_delivery (person) where channel = 'IN_APP' and read_at is null;
create index delivery_in_app on proposal_desk.notification_delivery (person, sent_at) where channel = 'IN_APP';

-- Who wants nothing by a channel; in-app messages cannot be switched off.
create table proposal_desk.channel_switched_off (
    person  text not null check (person <> ''),
    channel text not null check (channel in ('EMAIL', 'WEBHOOK')),
    primary key (person, channel)
);
