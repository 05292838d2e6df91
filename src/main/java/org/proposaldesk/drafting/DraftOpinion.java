package org.proposaldesk.drafting;

import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Writes the opinion for the lead unit (会办意见, R10). */
@Service
public class DraftOpinion extends Step<DraftContent> {

    private final Drafting drafting;

    public DraftOpinion(Drafting drafting) {
        super("draft-opinion", State.DRAFTING, DraftContent.class);
        this.drafting = drafting;
    }

    @Override
    public DraftContent prefill(Work work) {
        return drafting.begin(work);
    }

    @Override
    public Outcome complete(Work work, DraftContent input) {
        return Outcome.done("提交会办意见稿").about(drafting.submit(work, input));
    }
}
