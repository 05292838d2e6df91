-- Who acts for whom: by delegation (委托) in a part of his duty, or while he is absent (离岗) in all of it. Whether it holds is
-- asked at each act, so that it begins and ends by the clock alone. Rows are never deleted: an auditor follows them.

create table proposal_desk.stand_in (
    id           uuid        primary key,
    kind         text        not null check (kind in ('DELEGATION', 'ABSENCE')),
    principal    text        not null check (principal <> ''),
    substitute   text        not null check (substitute <> '' and substitute <> principal),
    first_day    date        not null,
    last_day     date        not null check (last_day >= first_day),
    signing_only boolean     not null,
    item_kind    text        check (item_kind in ('PROPOSAL', 'SUGGESTION')),
    assist_only  boolean     not null,
    key_items    boolean     not null,
    basis        text        not null check (basis <> ''),
    recorded_by  text        not null check (recorded_by <> ''),
    recorded_at  timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    check ((ended_at is null) = (ended_by is null))
);
comment on column proposal_desk.stand_in.item_kind is 'null: proposals and suggestions';
comment on column proposal_desk.stand_in.basis is 'the paper of the delegation, or why the person is away';

create index stand_in_by_last_day on proposal_desk.stand_in (last_day);

-- The person in whose place an entry was made, or null; it belongs to the chain.
alter table proposal_desk.journal_entry add column acting_for text;
