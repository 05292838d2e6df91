package org.proposaldesk.dispatch;

import java.util.List;
import java.util.Optional;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Letters with what they get after they are written: signer and date of signing (R25), number and print date. */
@Component
public class IssuedLetters {

    private final Drafting drafting;
    private final Signatures signatures;
    private final NumberRegister register;
    private final Bureau bureau;

    public IssuedLetters(Drafting drafting, Signatures signatures, NumberRegister register, Bureau bureau) {
        this.drafting = drafting;
        this.signatures = signatures;
        this.register = register;
        this.bureau = bureau;
    }

    /** The letter of the item's current round; unsigned, signed or numbered as it stands. */
    public Letter of(Proposal proposal, Drafts.Draft draft) {
        Letter letter = drafting.letter(proposal, draft.content());
        Optional<Signatures.Signature> signature = signatures.of(proposal.id(), proposal.round());
        if (signature.isEmpty() || !signature.get().contentHash().equals(draft.contentHash())) {
            return letter;
        }
        Letter signed = letter.sign(List.of(bureau.nameOf(signature.get().signer())), signature.get().signedOn());
        return register.of(proposal.id(), proposal.round()).map(number -> signed.number(number).print(signature.get().signedOn())).orElse(signed);
    }
}
