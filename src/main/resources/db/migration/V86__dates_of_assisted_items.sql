-- Items on which we only give an opinion (会办、转办) have a date of their own in the assignment notice, or none (R11).

alter table proposal_desk.batch_date add column assist boolean not null default false;
alter table proposal_desk.batch_date alter column assist drop default;
alter table proposal_desk.batch_date drop constraint batch_date_pkey;
alter table proposal_desk.batch_date add primary key (paper, kind, category, key_item, assist);
comment on column proposal_desk.batch_date.assist is 'a date for opinions that we give, not for replies of our own';
