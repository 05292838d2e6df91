-- The register of document numbers (文号登记簿) as a book: numbers used outside, numbers skipped, and voids with who asked and who
-- approved (R21 to R23). Nothing in it is ever removed.

alter table proposal_desk.document_number drop constraint document_number_state_check;
alter table proposal_desk.document_number add constraint document_number_state_check check (state in ('USED', 'VOID', 'EXTERNAL', 'SKIPPED'));
alter table proposal_desk.document_number add column void_requested_by text;
alter table proposal_desk.document_number add column voided_by text;
alter table proposal_desk.document_number add column voided_at timestamptz;
alter table proposal_desk.document_number add constraint void_is_approved
    check ((state = 'VOID') = (voided_by is not null) and (voided_by is null) = (voided_at is null));
alter table proposal_desk.document_number add constraint void_has_two_hands check (voided_by <> void_requested_by);

comment on column proposal_desk.document_number.state is
    'USED: of a letter here; VOID 废号: was used and is no more; EXTERNAL 外部占用: of a paper outside; SKIPPED 空号: never used, explained';
comment on column proposal_desk.document_number.reason is 'the paper outside, why it was skipped, or why it is void';

create function proposal_desk.refuse_removal() returns trigger language plpgsql as $$
begin
    raise exception 'nothing is removed from table %', tg_table_name;
end $$;

create trigger document_number_is_kept before delete on proposal_desk.document_number
    for each row execute function proposal_desk.refuse_removal();
create trigger document_number_is_not_emptied before truncate on proposal_desk.document_number
    for each statement execute function proposal_desk.refuse_removal();
