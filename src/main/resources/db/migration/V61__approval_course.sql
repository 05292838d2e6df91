-- How far a letter has come from hand to hand.

create table proposal_desk.approval_course (
    proposal_id     uuid    not null references proposal_desk.proposal,
    round           int     not null,
    hands           text[]  not null,
    passed          text[]  not null,
    revision_wanted boolean not null,
    primary key (proposal_id, round)
);
comment on column proposal_desk.approval_course.passed is 'the hands that have passed the letter on and need not see it again';
