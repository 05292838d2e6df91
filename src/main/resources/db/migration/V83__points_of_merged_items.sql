-- Where the common letter answers the points of a merged item (并案): every point of it, so that nothing is left open.

create table proposal_desk.merged_point (
    merged_item_id uuid not null references proposal_desk.merged_item,
    point_id       uuid not null references proposal_desk.point on delete cascade,
    answered_at    uuid not null references proposal_desk.point on delete cascade,
    primary key (merged_item_id, point_id)
);
create index merged_points_of on proposal_desk.merged_point (point_id);
create index merged_points_at on proposal_desk.merged_point (answered_at);
comment on column proposal_desk.merged_point.answered_at is
    'the point of the leading item that says the same, or the point itself, which then has an answer of its own in the letter';
