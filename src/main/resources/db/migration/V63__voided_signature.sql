-- Signatures that a later correction of the letter has made void are kept (R20).

create table proposal_desk.voided_signature (
    proposal_id   uuid not null references proposal_desk.proposal,
    round         int  not null,
    draft_version int  not null,
    signer        text not null,
    opinion       text not null,
    content_hash  text not null,
    signed_on     date not null,
    signed_at     timestamptz not null,
    void_reason   text not null,
    voided_by     text not null,
    voided_at     timestamptz not null,
    primary key (proposal_id, round, signed_at)
);
create trigger voided_signature_is_append_only before update or delete on proposal_desk.voided_signature
    for each row execute function proposal_desk.refuse_change();
