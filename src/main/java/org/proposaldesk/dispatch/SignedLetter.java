package org.proposaldesk.dispatch;

import org.proposaldesk.approval.Signatures;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Component;

/** What was signed is what is sent (R20): every step after the signature looks here first. */
@Component
public class SignedLetter {

    private final Signatures signatures;
    private final Drafts drafts;
    private final Drafting drafting;

    public SignedLetter(Signatures signatures, Drafts drafts, Drafting drafting) {
        this.signatures = signatures;
        this.drafts = drafts;
        this.drafting = drafting;
    }

    /**
     * The signature under the letters as they stand: made anew from the text, the item and its addressees.
     *
     * @throws Refusal when they are not signed (R21), or one of them was changed after it was signed (R20)
     */
    public Signatures.Signature require(Work work) {
        Signatures.Signature signature = signatures.of(work.proposalId(), work.round())
                .orElseThrow(() -> new Refusal("R21", "本件尚未签发，不能编号和发出，请先送签发。"));
        Drafts.Draft draft = drafts.latest(work.proposalId(), work.round()).orElseThrow();
        if (!draft.contentHash().equals(signature.contentHash())
                || !signature.standsUnder(drafting.letters(work.proposal(), draft.content()).contentHash())) {
            throw new Refusal("R20", "稿件、收信人或签发人在签发后有改动，原签发作废，请重新送签发。");
        }
        return signature;
    }
}
