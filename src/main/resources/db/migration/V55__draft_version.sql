-- Versions of a draft beside those that were handed in: nothing that somebody wrote is lost.

alter table proposal_desk.draft add column reason text not null default 'SUBMITTED'
    check (reason in ('SUBMITTED', 'KEPT', 'TAKEN_OVER', 'RESTORED', 'INTERRUPTED'));
alter table proposal_desk.draft alter column reason drop default;
alter table proposal_desk.draft add column note text not null default '';
alter table proposal_desk.draft alter column content_hash drop not null;
alter table proposal_desk.draft add check ((reason = 'SUBMITTED') = (content_hash is not null));
comment on column proposal_desk.draft.reason is 'why the version was kept; only one that was handed in is a letter, with the hash that a signer approves';
comment on column proposal_desk.draft.note is 'what the person says of the version';

-- Input that tasks left behind which are not open any more. The engine's tables are missing when the product starts for the first time.
do $$
begin
    if to_regclass('public.act_ru_task') is not null then
        delete from proposal_desk.task_input i where not exists (select 1 from public.act_ru_task t where t.id_ = i.task_id);
    end if;
end $$;
