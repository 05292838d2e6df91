package org.proposaldesk.approval;

import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Corrects a letter that was returned (R16, R18). */
@Service
public class ReviseDraft extends Step<DraftContent> {

    private final Drafting drafting;
    private final Circulation circulation;

    public ReviseDraft(Drafting drafting, Circulation circulation) {
        super(Course.REVISE_DRAFT, State.DRAFTING, DraftContent.class);
        this.drafting = drafting;
        this.circulation = circulation;
    }

    @Override
    public DraftContent prefill(Work work) {
        return drafting.current(work);
    }

    @Override
    public Outcome complete(Work work, DraftContent input) {
        String hash = drafting.submit(work, input);
        circulation.revised(work);
        return Outcome.done("修改后重新提交").about(hash);
    }
}
