-- Letters that are on their way (尚在途中): posted, and neither arrived nor come back (R40).

create table proposal_desk.posting (
    proposal_id uuid not null references proposal_desk.proposal,
    round       int  not null,
    addressee   text not null,
    attempt     int  not null,
    method      text not null,
    posted_on   date not null,
    mail_number text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (proposal_id, round, addressee, attempt)
);
comment on column proposal_desk.posting.attempt is 'one more than the attempts that failed before; when this one fails, delivery_failure has the same';

create view proposal_desk.letter_on_its_way as
select p.proposal_id, p.round, p.addressee, p.method, p.posted_on, p.mail_number from proposal_desk.posting p
where not exists (select 1 from proposal_desk.delivery d where d.proposal_id = p.proposal_id and d.round = p.round and d.addressee = p.addressee)
    and not exists (select 1 from proposal_desk.delivery_failure f
        where f.proposal_id = p.proposal_id and f.round = p.round and f.addressee = p.addressee and f.attempt >= p.attempt);
