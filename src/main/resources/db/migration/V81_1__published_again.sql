-- A reply that was withdrawn may be published again with a corrected public copy; what was withdrawn stays on record (domain 3.3).

alter table proposal_desk.published_reply drop constraint published_reply_proposal_id_round_key,
    add url text not null default '', add website_column text not null default '', add redactions int not null default 0,
    add to_be_corrected boolean not null default false, add taken_down_on date, add taken_down_by text,
    add constraint only_a_withdrawn_reply_is_corrected check (not to_be_corrected or state = 'WITHDRAWN'),
    add constraint taken_down_elsewhere check ((taken_down_on is null) = (taken_down_by is null) and (taken_down_on is null or url <> ''));
create unique index published_once on proposal_desk.published_reply (proposal_id, round) where state <> 'WITHDRAWN';
create index published_reply_taken_back on proposal_desk.published_reply (content_hash) where state <> 'PUBLISHED';
update proposal_desk.published_reply r set url = case when p.url like '%/replies/' || r.id then '' else p.url end,
    website_column = p.website_column, redactions = jsonb_array_length(p.redactions)
from proposal_desk.publication p where p.proposal_id = r.proposal_id and p.round = r.round;
comment on column proposal_desk.published_reply.url is 'address on another website; empty where the own page is the only place';
comment on column proposal_desk.published_reply.to_be_corrected is 'withdrawn to be published again with a corrected copy';
comment on column proposal_desk.published_reply.taken_down_on is 'day on which the other website took it down';

create table proposal_desk.publication_correction (
    id          bigint generated always as identity primary key,
    reply_id    bigint not null references proposal_desk.published_reply,
    redactions  jsonb  not null,
    kept        jsonb  not null,
    summary     text   not null,
    proposed_by text   not null,
    proposed_at timestamptz not null,
    approved    boolean,
    decided_by  text,
    decided_at  timestamptz,
    constraint correction_is_decided_by_somebody check ((approved is null) = (decided_by is null)),
    constraint correction_has_two_hands check (decided_by <> proposed_by)
);
create unique index correction_waits_once on proposal_desk.publication_correction (reply_id) where decided_by is null;
comment on table proposal_desk.publication_correction is 'what the public copy of a withdrawn reply is to show instead';
