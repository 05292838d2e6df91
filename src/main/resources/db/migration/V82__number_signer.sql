-- A number keeps who signed the letter that it was registered for, and when; a later signature says nothing about it. A void is asked
-- for at one time and approved at another (R23).

alter table proposal_desk.document_number add column signer text;
alter table proposal_desk.document_number add column signed_on date;
alter table proposal_desk.document_number add column void_requested_at timestamptz;

update proposal_desk.document_number n set (signer, signed_on) = (
    select s.signer, s.signed_on from (
        select proposal_id, round, signer, signed_on, signed_at from proposal_desk.signature
        union all select proposal_id, round, signer, signed_on, signed_at from proposal_desk.voided_signature) s
    where s.proposal_id = n.proposal_id and s.round = n.round and s.signed_at <= n.registered_at order by s.signed_at desc limit 1)
where n.proposal_id is not null;

update proposal_desk.document_number n set void_requested_at = coalesce((
    select max(j.at) from proposal_desk.journal_entry j
    where j.proposal_id = n.proposal_id and j.round = n.round and j.step in ('void-number', 'correct-after-signing')
        and j.at <= coalesce(n.voided_at, 'infinity')), n.voided_at, n.registered_at)
where n.void_requested_by is not null;

alter table proposal_desk.document_number add constraint void_request_has_a_time
    check ((void_requested_by is null) = (void_requested_at is null));

comment on column proposal_desk.document_number.signer is 'who had signed the letter when it was registered; null for papers outside';
