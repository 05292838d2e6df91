-- Letters of earlier years and what this bureau answered since, to be searched when a new reply is written.

create table proposal_desk.archived_letter (
    id              uuid primary key,
    content_hash    text not null unique,
    source          text not null,
    proposal_id     uuid references proposal_desk.proposal,
    round           int,
    kind            text not null,
    title           text not null,
    subject         text,
    number          text,
    issuer          text,
    document_number text,
    written_on      text,
    text            text not null,
    words           tsvector not null,
    added_by        text not null,
    added_at        timestamptz not null,
    check ((proposal_id is null) = (round is null))
);
create index archived_letter_words on proposal_desk.archived_letter using gin (words);
comment on column proposal_desk.archived_letter.content_hash is 'SHA-256 of the file, or of the letter that this bureau sent; the same letter is kept once';
comment on column proposal_desk.archived_letter.source is 'name of the file, or of the bureau';
comment on column proposal_desk.archived_letter.written_on is 'date as written in the letter';
comment on column proposal_desk.archived_letter.words is 'pairs of neighbouring Chinese characters and Latin words with their places; weight A in title and subject';

create trigger archived_letter_is_append_only before update or delete on proposal_desk.archived_letter
    for each row execute function proposal_desk.refuse_change();

create trigger archived_letter_is_not_emptied before truncate on proposal_desk.archived_letter
    for each statement execute function proposal_desk.refuse_change();
