-- The working calendar is changed while work runs: who entered or took back which year, which dates moved, who has to know.

-- A notice may name days of the year before its own, so each day says whose it is.
alter table proposal_desk.calendar_day add column year integer references proposal_desk.calendar_year;
update proposal_desk.calendar_day set year = extract(year from date);
alter table proposal_desk.calendar_day alter column year set not null;

create table proposal_desk.calendar_change (
    number      bigint generated always as identity primary key,
    year        integer     not null,
    undoes      bigint      unique references proposal_desk.calendar_change,
    before      jsonb,
    after       jsonb,
    dates_moved integer     not null,
    confirmed   integer     not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    check (before is not null or after is not null)
);
comment on column proposal_desk.calendar_change.undoes is 'the change that this one takes back; null when a year was entered';
comment on column proposal_desk.calendar_change.before is 'the year as it was, null when it had no notice';
comment on column proposal_desk.calendar_change.after is 'the year as it is from then on, null when it has no notice any more';
comment on column proposal_desk.calendar_change.confirmed is 'dates that were provisional and stay as they are, now for certain (R4)';

create table proposal_desk.calendar_change_date (
    change      bigint not null references proposal_desk.calendar_change,
    kind        text   not null check (kind in ('REPLY', 'OPINION', 'SURVEY', 'TASK')),
    subject     text   not null,
    proposal_id uuid   not null references proposal_desk.proposal,
    number      text   not null,
    name        text   not null,
    due_before  date   not null,
    due_after   date   not null,
    primary key (change, kind, subject)
);
comment on column proposal_desk.calendar_change_date.subject is 'id of the item, opinion, survey or task whose date moved';
create index calendar_change_date_of_proposal on proposal_desk.calendar_change_date (proposal_id);

create trigger calendar_change_is_append_only before update or delete on proposal_desk.calendar_change
    for each row execute function proposal_desk.refuse_change();
create trigger calendar_change_is_not_emptied before truncate on proposal_desk.calendar_change
    for each statement execute function proposal_desk.refuse_change();
create trigger calendar_change_date_is_append_only before update or delete on proposal_desk.calendar_change_date
    for each row execute function proposal_desk.refuse_change();
