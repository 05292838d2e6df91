-- The working calendar: what the State Council's yearly notices change about plain Monday-to-Friday weeks.
-- Flyway creates the schema proposal_desk itself, as the default schema of its configuration.

-- A year is covered once its notice has been entered; dates that depend on any other year are provisional.
create table proposal_desk.calendar_year (
    year       integer     primary key check (year between 1949 and 2999),
    notice     text        not null check (notice <> ''),
    entered_at timestamptz not null default now()
);

create table proposal_desk.calendar_day (
    date   date primary key,
    type   text not null check (type in ('HOLIDAY', 'MAKE_UP_WORKDAY')),
    name   text not null check (name <> ''),
    notice text not null check (notice <> ''),
    -- Only a Saturday or Sunday can be worked in exchange for another day; anything else is a typing error.
    constraint make_up_workday_is_a_weekend_day
        check (type <> 'MAKE_UP_WORKDAY' or extract(isodow from date) in (6, 7))
);

comment on column proposal_desk.calendar_day.name is 'the holiday, for a make-up working day the holiday that it pays for';
comment on column proposal_desk.calendar_day.notice is 'the notice that says so; a notice may name days of the year before its own';

insert into proposal_desk.calendar_year (year, notice) values
    (2024, '国办发明电〔2023〕7号'),
    (2025, '国办发明电〔2024〕12号'),
    (2026, '国办发明电〔2025〕7号');

-- Whole holidays, weekends included, so that an explanation can call each day by its name.
insert into proposal_desk.calendar_day (date, type, name, notice)
select day::date, 'HOLIDAY', holiday.name, calendar_year.notice
from (values
    ('元旦',           date '2024-01-01', date '2024-01-01'),
    ('春节',           date '2024-02-10', date '2024-02-17'),
    ('清明节',         date '2024-04-04', date '2024-04-06'),
    ('劳动节',         date '2024-05-01', date '2024-05-05'),
    ('端午节',         date '2024-06-08', date '2024-06-10'),
    ('中秋节',         date '2024-09-15', date '2024-09-17'),
    ('国庆节',         date '2024-10-01', date '2024-10-07'),
    ('元旦',           date '2025-01-01', date '2025-01-01'),
    ('春节',           date '2025-01-28', date '2025-02-04'),
    ('清明节',         date '2025-04-04', date '2025-04-06'),
    ('劳动节',         date '2025-05-01', date '2025-05-05'),
    ('端午节',         date '2025-05-31', date '2025-06-02'),
    ('国庆节、中秋节', date '2025-10-01', date '2025-10-08'),
    ('元旦',           date '2026-01-01', date '2026-01-03'),
    ('春节',           date '2026-02-15', date '2026-02-23'),
    ('清明节',         date '2026-04-04', date '2026-04-06'),
    ('劳动节',         date '2026-05-01', date '2026-05-05'),
    ('端午节',         date '2026-06-19', date '2026-06-21'),
    ('中秋节',         date '2026-09-25', date '2026-09-27'),
    ('国庆节',         date '2026-10-01', date '2026-10-07')
) as holiday (name, first_day, last_day)
join proposal_desk.calendar_year on calendar_year.year = extract(year from holiday.first_day)
cross join generate_series(holiday.first_day, holiday.last_day, interval '1 day') as day;

insert into proposal_desk.calendar_day (date, type, name, notice)
select make_up.day, 'MAKE_UP_WORKDAY', make_up.name, calendar_year.notice
from (values
    ('春节',           date '2024-02-04'),
    ('春节',           date '2024-02-18'),
    ('清明节',         date '2024-04-07'),
    ('劳动节',         date '2024-04-28'),
    ('劳动节',         date '2024-05-11'),
    ('中秋节',         date '2024-09-14'),
    ('国庆节',         date '2024-09-29'),
    ('国庆节',         date '2024-10-12'),
    ('春节',           date '2025-01-26'),
    ('春节',           date '2025-02-08'),
    ('劳动节',         date '2025-04-27'),
    ('国庆节、中秋节', date '2025-09-28'),
    ('国庆节、中秋节', date '2025-10-11'),
    ('元旦',           date '2026-01-04'),
    ('春节',           date '2026-02-14'),
    ('春节',           date '2026-02-28'),
    ('劳动节',         date '2026-05-09'),
    ('国庆节',         date '2026-09-20'),
    ('国庆节',         date '2026-10-10')
) as make_up (name, day)
join proposal_desk.calendar_year on calendar_year.year = extract(year from make_up.day);
