-- The review of the publication decides everything that the public reads (R28, R30): the summary, and what stays although it looks
-- like personal data.

alter table proposal_desk.publication add kept jsonb not null default '[]', add summary text not null default '', add copy_hash text;
comment on column proposal_desk.publication.kept is 'words that look like personal data and stay in the public copy, each with its reason';
comment on column proposal_desk.publication.summary is 'what is published of a reply that says 摘要公开, one paragraph a line';
comment on column proposal_desk.publication.copy_hash is
    'content hash of the public copy that was reviewed; null when nothing is published, or reviewed before this was kept';

-- The archive, which all the staff read, has kept letters with passages that the public must not read, and opinions on items whose
-- proposers refused publication. They stay with their cases.
alter table proposal_desk.archived_letter disable trigger archived_letter_is_append_only;
delete from proposal_desk.archived_letter l using proposal_desk.proposal i where i.id = l.proposal_id and (not i.consents_to_publication
    or exists (select 1 from proposal_desk.publication p where p.proposal_id = l.proposal_id and p.round = l.round
        and (p.attribute <> 'OPEN' or p.redactions <> '[]')));
alter table proposal_desk.archived_letter enable trigger archived_letter_is_append_only;
