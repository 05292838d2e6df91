package org.proposaldesk.approval;

import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Signs the letter (签发): opinion, name and full date; what is signed is locked by its content hash (R19, R20, R25). */
@Service
public class SignReply extends PlainReview {

    static final String ID = "sign-reply";

    private final Signatures signatures;
    private final CommitmentRepository commitments;
    private final MergedSignatures mergedSignatures;

    public SignReply(Hands hands, Signatures signatures, CommitmentRepository commitments, MergedSignatures mergedSignatures) {
        super(ID, State.AWAITING_SIGNATURE, hands);
        this.signatures = signatures;
        this.commitments = commitments;
        this.mergedSignatures = mergedSignatures;
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        signatures.sign(work, work.proposal(), draft.version(), opinion(input), draft.contentHash());
        commitments.declare(work.proposal(), draft.content().commitments());
        int merged = mergedSignatures.sign(work, opinion(input), draft);
        return Outcome.done(merged == 0 ? "签发" : "签发，同时签发并案 " + merged + " 件").withOpinion(opinion(input));
    }
}
