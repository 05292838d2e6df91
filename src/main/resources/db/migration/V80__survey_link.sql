-- A survey exists from the seal on, with the link that is enclosed with the letter; its days begin when the letter has arrived (R41).

alter table proposal_desk.survey
    add column token text,
    alter column sent_on drop not null,
    alter column due_on drop not null,
    drop constraint survey_state_check,
    add constraint survey_state_check check (state in ('AWAITING_DELIVERY', 'SENT', 'RECORDED', 'ANSWERED', 'NO_ANSWER')),
    add constraint survey_is_sent_or_not check ((sent_on is null) = (due_on is null)
        and (state = 'ANSWERED' or (state = 'AWAITING_DELIVERY') = (sent_on is null))),
    add constraint survey_link_is_forgotten check (token is null or sent_on is null);
comment on column proposal_desk.survey.token is 'secret of the link, for the letter that is not delivered yet; null afterwards';

-- Letters that are sealed and wait for delivery.
insert into proposal_desk.survey (id, proposal_id, round, addressee, lead, token, token_hash, state)
select gen_random_uuid(), sealed.id, sealed.round, sealed.addressee, true, sealed.token, encode(sha256(sealed.token::bytea), 'hex'), 'AWAITING_DELIVERY'
from (
    select p.id, p.round, (select one.name from proposal_desk.proposer one where one.proposal_id = p.id order by one.lead desc, one.position limit 1)
            as addressee,
        rtrim(translate(encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=') as token
    from proposal_desk.proposal p where p.state = 'SEALED' and p.mode not in ('ASSIST', 'FORWARDED')) sealed
where sealed.addressee is not null
on conflict do nothing;
