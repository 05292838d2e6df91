-- Items that are passed on to us (转办), the body that each was handed in to, and the units that reply to their parts (分办).

alter table proposal_desk.proposal
    add column level text not null default 'MUNICIPAL' check (level in ('MUNICIPAL', 'PROVINCIAL', 'NATIONAL')),
    drop constraint proposal_mode_check,
    add constraint proposal_mode_check check (mode in ('LEAD', 'ALONE', 'SHARE', 'ASSIST', 'FORWARDED')),
    drop constraint proposal_year_kind_term_session_number_mode_key,
    add constraint one_item_per_number unique (year, kind, level, term, session, number, mode);
alter table proposal_desk.proposal alter column level drop default;

create table proposal_desk.sharing_unit (
    proposal_id uuid not null references proposal_desk.proposal,
    position    int  not null,
    unit        text not null,
    primary key (proposal_id, position)
);
