-- An item that the assigner took back may be assigned to us again: it is a new item with the same number.

alter table proposal_desk.proposal drop constraint one_item_per_number;
create unique index one_item_per_number on proposal_desk.proposal (year, kind, level, term, session, number, mode) where state <> 'RETURNED';
create index returned_by_number on proposal_desk.proposal (number) where state = 'RETURNED';
