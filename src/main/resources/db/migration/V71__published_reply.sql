-- Replies that the public reads (R30): the copy as it was published, and its withdrawal (撤回, domain 3.3).

create table proposal_desk.published_reply (
    id                     bigint generated always as identity primary key,
    proposal_id            uuid   not null references proposal_desk.proposal,
    round                  int    not null,
    kind                   text   not null check (kind in ('PROPOSAL', 'SUGGESTION')),
    year                   int    not null,
    number                 text   not null,
    title                  text   not null,
    written_on             date   not null,
    published_on           date   not null,
    published_at           timestamptz not null,
    published_by           text   not null,
    attribute              text   not null,
    letter                 text   not null,
    text                   text   not null,
    words                  tsvector not null,
    content_hash           text   not null,
    state                  text   not null default 'PUBLISHED' check (state in ('PUBLISHED', 'WITHDRAWAL_REQUESTED', 'WITHDRAWN')),
    withdrawal_reason      text   not null default '',
    withdrawal_requested_by text,
    withdrawal_requested_at timestamptz,
    withdrawn_by           text,
    withdrawn_at           timestamptz,
    unique (proposal_id, round),
    constraint withdrawal_has_reason check (state = 'PUBLISHED' or withdrawal_reason <> '' and withdrawal_requested_by is not null),
    constraint withdrawal_is_approved check ((state = 'WITHDRAWN') = (withdrawn_by is not null)),
    constraint withdrawal_has_two_hands check (withdrawn_by <> withdrawal_requested_by)
);
create index published_reply_words on proposal_desk.published_reply using gin (words);
create index published_reply_by_date on proposal_desk.published_reply (written_on desc, id desc) where state = 'PUBLISHED';

comment on column proposal_desk.published_reply.year is 'year of the date of the letter (成文日期)';
comment on column proposal_desk.published_reply.letter is 'the public copy as canonical JSON: redacted, without those who handled it';
comment on column proposal_desk.published_reply.content_hash is 'SHA-256 of the public copy: the version that was published';
comment on column proposal_desk.published_reply.attribute is 'publication mark as printed: 同意公开, 摘要公开, 部分公开';

create trigger published_reply_is_kept before delete on proposal_desk.published_reply
    for each row execute function proposal_desk.refuse_removal();
create trigger published_reply_is_not_emptied before truncate on proposal_desk.published_reply
    for each statement execute function proposal_desk.refuse_removal();
