-- The item (提案/建议), its proposers and points, what is typed and uploaded for it, and the story of its handling.

create table proposal_desk.proposal (
    id                      uuid primary key,
    year                    int     not null,
    kind                    text    not null check (kind in ('PROPOSAL', 'SUGGESTION')),
    number                  text    not null,
    term                    int     not null,
    session                 int     not null,
    between_sessions        boolean not null default false,
    subject                 text    not null,
    text                    text    not null default '',
    mode                    text    not null check (mode in ('LEAD', 'ALONE', 'SHARE', 'ASSIST')),
    lead_unit               text,
    key_item                boolean not null default false,
    consents_to_publication boolean not null default true,
    refusal_reason          text,
    assigned_on             date    not null,
    assignment_paper        text    not null default '',
    batch_due               date,
    due                     date    not null,
    due_provisional         boolean not null default false,
    received_on             date,
    state                   text    not null,
    round                   int     not null default 1 check (round >= 1),
    lead_section            text,
    created_at              timestamptz not null,
    unique (year, kind, term, session, number, mode)
);
comment on column proposal_desk.proposal.batch_due is 'date fixed by the assignment notice (R1); null: the fallback formula applies';
comment on column proposal_desk.proposal.due is 'the reply limit of the current round; assist items: the limit of the opinion';

create table proposal_desk.proposer (
    id          uuid primary key,
    proposal_id uuid    not null references proposal_desk.proposal,
    position    int     not null,
    name        text    not null,
    category    text    not null,
    unit        text    not null default '',
    phone       text    not null default '',
    lead        boolean not null,
    unique (proposal_id, position)
);

create table proposal_desk.point (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    position    int  not null,
    heading     text not null,
    text        text not null default '',
    unique (proposal_id, position)
);

create table proposal_desk.attachment (
    id          uuid primary key,
    proposal_id uuid   not null references proposal_desk.proposal,
    step        text   not null,
    name        text   not null,
    media_type  text   not null,
    size        bigint not null,
    sha256      text   not null,
    content     bytea  not null,
    uploaded_by text   not null,
    uploaded_at timestamptz not null
);
create index attachment_of_proposal on proposal_desk.attachment (proposal_id);

create table proposal_desk.task_input (
    task_id     text primary key,
    proposal_id uuid  not null references proposal_desk.proposal,
    person      text  not null,
    version     int   not null,
    input       jsonb not null,
    saved_at    timestamptz not null
);
comment on table proposal_desk.task_input is 'what a person typed into a form and did not hand in yet; removed when the task is completed';

create table proposal_desk.journal_entry (
    proposal_id   uuid not null references proposal_desk.proposal,
    sequence      int  not null,
    round         int  not null,
    step          text not null,
    person        text not null,
    action        text not null,
    opinion       text not null default '',
    reason        text not null default '',
    return_to     text,
    content_hash  text,
    at            timestamptz not null,
    previous_hash text not null,
    hash          text not null,
    primary key (proposal_id, sequence)
);
comment on table proposal_desk.journal_entry is 'append-only story of the handling, each entry chained to the one before by SHA-256 (R56)';

create function proposal_desk.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is append-only', tg_table_name;
end $$;

create trigger journal_is_append_only before update or delete on proposal_desk.journal_entry
    for each row execute function proposal_desk.refuse_change();
