-- Entries of outside use that were slips of the keyboard (R22): taken back with the reason, and kept beside the register.

create table proposal_desk.number_entry_taken_back (
    id            bigint generated always as identity primary key,
    series        text not null,
    year          int  not null,
    serial        int  not null,
    entry         text not null,
    registered_by text not null,
    registered_at timestamptz not null,
    reason        text not null,
    taken_back_by text not null,
    taken_back_at timestamptz not null
);
create index number_entry_taken_back_of_year on proposal_desk.number_entry_taken_back (series, year, serial);
comment on column proposal_desk.number_entry_taken_back.entry is 'the paper outside as it was entered';
comment on column proposal_desk.number_entry_taken_back.reason is 'why the entry was wrong';

create trigger number_entry_taken_back_is_append_only before update or delete on proposal_desk.number_entry_taken_back
    for each row execute function proposal_desk.refuse_change();
create trigger number_entry_taken_back_is_not_emptied before truncate on proposal_desk.number_entry_taken_back
    for each statement execute function proposal_desk.refuse_removal();

create function proposal_desk.keep_number() returns trigger language plpgsql as $$
begin
    if old.state = 'EXTERNAL' and exists (select 1 from proposal_desk.number_entry_taken_back t
            where (t.series, t.year, t.serial, t.registered_at) = (old.series, old.year, old.serial, old.registered_at)) then
        return old;
    end if;
    raise exception 'nothing is removed from table %', tg_table_name;
end $$;

drop trigger document_number_is_kept on proposal_desk.document_number;
create trigger document_number_is_kept before delete on proposal_desk.document_number
    for each row execute function proposal_desk.keep_number();
