-- Where the bureau asks every joint proposer, a round has a survey for each of them (R14, domain 13-10).

alter table proposal_desk.survey add column addressee text, add column lead boolean not null default true;
update proposal_desk.survey s set addressee = (
    select p.name from proposal_desk.proposer p where p.proposal_id = s.proposal_id order by p.lead desc, p.position limit 1);
alter table proposal_desk.survey alter column addressee set not null, alter column lead drop default,
    drop constraint survey_proposal_id_round_key,
    add unique (proposal_id, round, addressee);
comment on column proposal_desk.survey.lead is 'whose rating counts where only that of the leading proposer does';
