-- Passages that are used again and again in letters (常用段落): whose they are, what about, until when they may be used.

create table proposal_desk.reusable_passage (
    id         uuid primary key,
    section    text,
    author     text        not null,
    topic      text        not null check (topic <> ''),
    text       text        not null check (text <> ''),
    expires_on date        not null,
    version    int         not null default 1,
    withdrawn  boolean     not null default false,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on column proposal_desk.reusable_passage.section is 'the section that keeps it; null: the author alone';
comment on column proposal_desk.reusable_passage.expires_on is 'last day on which it is offered';
