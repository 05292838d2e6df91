-- Key items (重点件) may have a reply date of their own in the assignment notice.

alter table proposal_desk.batch_date add column key_item boolean not null default false;
alter table proposal_desk.batch_date alter column key_item drop default;
alter table proposal_desk.batch_date drop constraint batch_date_pkey;
alter table proposal_desk.batch_date add primary key (paper, kind, category, key_item);
comment on column proposal_desk.batch_date.key_item is 'a date for key items only; it goes before those for all';
