-- Who contributed which paragraph is kept with the version of the letter that was handed in.

alter table proposal_desk.draft add column sources jsonb not null default '[]';
alter table proposal_desk.draft alter column sources drop default;
comment on column proposal_desk.draft.sources is 'paragraphs that a section or another unit contributed, with who and when; the others are of the drafter';
