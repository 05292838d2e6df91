-- What one person's work became when it was handed to another (工作交接): who confirmed it, and line by line what went.

create table proposal_desk.hand_over (
    id           uuid        primary key,
    from_person  text        not null check (from_person <> ''),
    to_person    text        not null check (to_person <> '' and to_person <> from_person),
    confirmed_by text        not null check (confirmed_by <> ''),
    confirmed_at timestamptz not null
);

create table proposal_desk.hand_over_line (
    hand_over_id uuid not null references proposal_desk.hand_over (id),
    position     int  not null,
    reference    text not null check (reference <> ''),
    what         text not null check (what <> ''),
    objection    text,
    primary key (hand_over_id, position)
);
comment on column proposal_desk.hand_over_line.reference is 'id of the task or of the stand-in';
comment on column proposal_desk.hand_over_line.objection is 'why it did not go and stayed where it was, or null';
