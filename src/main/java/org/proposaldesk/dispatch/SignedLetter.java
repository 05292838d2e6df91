package org.proposaldesk.dispatch;

import org.proposaldesk.approval.Signatures;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Component;

/** What was signed is what is sent (R20): every step after the signature looks here first. */
@Component
public class SignedLetter {

    private final Signatures signatures;
    private final Drafts drafts;

    public SignedLetter(Signatures signatures, Drafts drafts) {
        this.signatures = signatures;
        this.drafts = drafts;
    }

    /**
     * The signature under the letter as it stands.
     *
     * @throws Refusal when it is not signed (R21), or was changed after it was signed (R20)
     */
    public Signatures.Signature require(Work work) {
        Signatures.Signature signature = signatures.of(work.proposalId(), work.round())
                .orElseThrow(() -> new Refusal("R21", "本件尚未签发，不能编号和发出，请先送签发。"));
        String current = drafts.latest(work.proposalId(), work.round()).orElseThrow().contentHash();
        if (!current.equals(signature.contentHash())) {
            throw new Refusal("R20", "稿件在签发后有改动，原签发作废，请重新送签发。");
        }
        return signature;
    }
}
