-- The figures (数据) that findings state stand in rows of their own: a second person confirms each, and the same figure is compared
-- across the letters of the bureau.

create table proposal_desk.figure (
    id            uuid primary key,
    assignment_id uuid not null,
    round         int  not null,
    position      int  not null,
    name          text not null,
    value         text not null,
    unit          text not null default '',
    period        text not null,
    source        text not null,
    confirmed_by  text,
    confirmed_at  timestamptz,
    foreign key (assignment_id, round) references proposal_desk.finding (assignment_id, round),
    check ((confirmed_by is null) = (confirmed_at is null))
);
create index figure_of_finding on proposal_desk.figure (assignment_id, round);

-- What a figure is about, however it was typed: 2025年 上半年 and 2025上半年, 亿元 and 万元, 全市 or nothing.
create function proposal_desk.figure_key(name text, unit text, period text) returns text language sql immutable strict as $$
    select regexp_replace(name, '[\s　“”"《》]|全市|我市|本市', '', 'g') || '|' || regexp_replace(period, '[\s　年]', '', 'g') || '|'
        || regexp_replace(unit, '^\s*[万亿]', '')
$$;
create index figure_by_key on proposal_desk.figure (proposal_desk.figure_key(name, unit, period));

insert into proposal_desk.figure (id, assignment_id, round, position, name, value, unit, period, source)
select gen_random_uuid(), f.assignment_id, f.round, one.position, coalesce(one.figure ->> 'name', ''), coalesce(one.figure ->> 'value', ''),
    coalesce(one.figure ->> 'unit', ''), coalesce(one.figure ->> 'period', ''), coalesce(one.figure ->> 'source', '')
from proposal_desk.finding f cross join lateral jsonb_array_elements(f.figures) with ordinality as one (figure, position);

alter table proposal_desk.finding drop column figures;
