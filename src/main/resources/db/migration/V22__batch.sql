-- Batches (批次) of items with the reply dates that the assignment notice (交办通知) fixes (R1).

create table proposal_desk.batch (
    paper       text        primary key check (paper <> ''),
    name        text        not null check (name <> ''),
    assigned_on date        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null
);
comment on column proposal_desk.batch.paper is 'number of the assignment notice (交办文号), as it is written on items';

create table proposal_desk.batch_date (
    paper    text not null references proposal_desk.batch on delete cascade,
    kind     text not null check (kind in ('PROPOSAL', 'SUGGESTION')),
    category text not null,
    due      date not null,
    primary key (paper, kind, category)
);
comment on column proposal_desk.batch_date.category is 'category of the proposer, or ANY for those that no other row names';
