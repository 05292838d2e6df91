package org.proposaldesk.drafting;

import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Writes the reply, point by point (拟稿, R15). */
@Service
public class DraftReply extends Step<DraftContent> {

    private final Drafting drafting;

    public DraftReply(Drafting drafting) {
        super("draft-reply", State.DRAFTING, DraftContent.class);
        this.drafting = drafting;
    }

    @Override
    public DraftContent prefill(Work work) {
        return drafting.begin(work);
    }

    @Override
    public Outcome complete(Work work, DraftContent input) {
        return Outcome.done("提交答复稿").about(drafting.submit(work, input));
    }
}
