-- What is append-only is not emptied either.

create trigger journal_is_not_emptied before truncate on proposal_desk.journal_entry
    for each statement execute function proposal_desk.refuse_change();

create trigger draft_is_not_emptied before truncate on proposal_desk.draft
    for each statement execute function proposal_desk.refuse_change();
