-- In whose place a letter was signed (R57), and what stands after 签发人： as it was at the signature: neither a changed setting nor a
-- changed list of people prints another name later. The hash covers both beside the text.

alter table proposal_desk.signature add column acting_for text;
alter table proposal_desk.signature add column printed_name text;
alter table proposal_desk.signature add column signature_hash text;
alter table proposal_desk.voided_signature add column acting_for text;
alter table proposal_desk.voided_signature add column printed_name text;
alter table proposal_desk.voided_signature add column signature_hash text;
alter table proposal_desk.document_number add column acting_for text;

-- The journal has always known; what is merged was signed in the same moment as the item that led it.
alter table proposal_desk.voided_signature disable trigger voided_signature_is_append_only;
update proposal_desk.signature s set acting_for = (
    select max(j.acting_for) from proposal_desk.journal_entry j where j.step = 'sign-reply' and j.person = s.signer and j.at = s.signed_at);
update proposal_desk.voided_signature s set acting_for = (
    select max(j.acting_for) from proposal_desk.journal_entry j where j.step = 'sign-reply' and j.person = s.signer and j.at = s.signed_at);
update proposal_desk.signature set signature_hash = encode(sha256(convert_to(
    concat_ws(E'\n', content_hash, signer, coalesce(acting_for, ''), '', to_char(signed_on, 'YYYY-MM-DD')), 'UTF8')), 'hex');
update proposal_desk.voided_signature set signature_hash = encode(sha256(convert_to(
    concat_ws(E'\n', content_hash, signer, coalesce(acting_for, ''), '', to_char(signed_on, 'YYYY-MM-DD')), 'UTF8')), 'hex');
alter table proposal_desk.voided_signature enable trigger voided_signature_is_append_only;
update proposal_desk.document_number n set acting_for = (
    select s.acting_for from (
        select proposal_id, round, acting_for, signed_at from proposal_desk.signature
        union all select proposal_id, round, acting_for, signed_at from proposal_desk.voided_signature) s
    where s.proposal_id = n.proposal_id and s.round = n.round and s.signed_at <= n.registered_at order by s.signed_at desc limit 1)
where n.signer is not null;

alter table proposal_desk.signature alter column signature_hash set not null;
alter table proposal_desk.voided_signature alter column signature_hash set not null;

comment on column proposal_desk.signature.acting_for is 'in whose place the signer signed; null for his own signature';
comment on column proposal_desk.signature.printed_name is 'what stands after 签发人：; null for letters signed before this was kept: the name of the signer';
comment on column proposal_desk.signature.signature_hash is
    'SHA-256 over content_hash, signer, acting_for, printed_name and signed_on: the text and what is printed of its signature';
comment on column proposal_desk.document_number.acting_for is 'in whose place the signer had signed, or null';
