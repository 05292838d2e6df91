-- The publication is reviewed before the signature (R28): what was decided, and for which text.

alter table proposal_desk.publication add attribute text, add content_hash text;
update proposal_desk.publication p set
    attribute = case when p.decision = 'PUBLISH' then coalesce(d.content ->> 'publication', 'OPEN') else 'CLOSED' end,
    content_hash = d.content_hash
from (select distinct on (proposal_id, round) proposal_id, round, content, content_hash from proposal_desk.draft
    order by proposal_id, round, version desc) d
where d.proposal_id = p.proposal_id and d.round = p.round;
alter table proposal_desk.publication alter attribute set not null, alter content_hash set not null, drop decision;
comment on column proposal_desk.publication.content_hash is 'the text that was reviewed; a later change of the text has to be reviewed again';
