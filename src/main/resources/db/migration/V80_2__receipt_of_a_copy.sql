-- Copies are sent as they were approved; each with what shows that it was taken over, where there is such a thing.

alter table proposal_desk.copy add column receipt text not null default '';
