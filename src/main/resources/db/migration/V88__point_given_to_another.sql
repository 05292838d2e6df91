-- A point that a section has researched can go to another section: what was found stays the finding of the section that found it.

alter table proposal_desk.assignment add given_up_at timestamptz;
comment on column proposal_desk.assignment.given_up_at is 'when the point went to another section after this one had researched it; null while it is this one''s';
alter table proposal_desk.assignment drop constraint assignment_point_id_section_key;
create unique index assignment_in_force on proposal_desk.assignment (point_id, section) where given_up_at is null;
