package org.proposaldesk.drafting;

import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Corrects a letter that was returned; the review begins anew (R16). */
@Service
public class ReviseDraft extends Step<DraftContent> {

    private final Drafting drafting;

    public ReviseDraft(Drafting drafting) {
        super("revise-draft", State.DRAFTING, DraftContent.class);
        this.drafting = drafting;
    }

    @Override
    public DraftContent prefill(Work work) {
        return drafting.current(work);
    }

    @Override
    public Outcome complete(Work work, DraftContent input) {
        return Outcome.done("修改后重新提交").about(drafting.submit(work, input));
    }
}
