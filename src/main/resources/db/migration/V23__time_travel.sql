-- How far the demo was moved forward for training: the sum is what the clock of every server is ahead.

create table proposal_desk.time_travel (
    number   bigint generated always as identity primary key,
    days     integer     not null check (days > 0),
    moved_by text        not null,
    moved_at timestamptz not null
);
comment on column proposal_desk.time_travel.moved_at is 'real time, not that of the demo';
