-- Units outside can be asked at any time and again; when and by what they were asked and urged (催办) is kept, and how a disagreement
-- was coordinated (协调).

alter table proposal_desk.opinion
    add column asking      int  not null default 1 check (asking >= 1),
    add column scan_reason text not null default '',
    drop constraint opinion_proposal_id_round_unit_key,
    add constraint one_asking unique (proposal_id, round, unit, asking);
alter table proposal_desk.opinion alter column asking drop default;
comment on column proposal_desk.opinion.asking is '1, and one more each time the same unit is asked again in the round';
comment on column proposal_desk.opinion.scan_reason is 'why the paper was not scanned; empty when it was';

create table proposal_desk.opinion_request (
    id          uuid primary key,
    proposal_id uuid not null references proposal_desk.proposal,
    opinion_id  uuid not null references proposal_desk.opinion,
    kind        text not null check (kind in ('ASKED', 'URGED')),
    method      text not null,
    made_on     date not null,
    note        text not null default '',
    person      text not null,
    recorded_at timestamptz not null
);
create index opinion_request_of_opinion on proposal_desk.opinion_request (opinion_id);
create trigger opinion_request_is_append_only before update or delete on proposal_desk.opinion_request
    for each row execute function proposal_desk.refuse_change();

create table proposal_desk.coordination (
    opinion_id  uuid primary key references proposal_desk.opinion,
    proposal_id uuid not null references proposal_desk.proposal,
    outcome     text not null check (outcome in ('AGREED', 'REPORTED')),
    held_on     date not null,
    note        text not null,
    person      text not null,
    recorded_at timestamptz not null
);
