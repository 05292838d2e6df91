package org.proposaldesk.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.AddressedLetters;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.drafting.Drafts;
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

    /** The letters of the item's current round, one per addressee; unsigned, signed or numbered as they stand. */
    public AddressedLetters of(Proposal proposal, Drafts.Draft draft) {
        AddressedLetters letters = drafting.letters(proposal, draft.content());
        Optional<Signatures.Signature> signature = signatures.of(proposal.id(), proposal.round());
        if (signature.isEmpty() || !signature.get().standsUnder(letters.contentHash())) {
            return letters;
        }
        List<String> signer = List.of(Objects.requireNonNullElseGet(signature.get().printedName(), () -> bureau.nameOf(signature.get().signer())));
        AddressedLetters signed = letters.each(letter -> letter.sign(signer, signature.get().signedOn()));
        return register.of(proposal.id(), proposal.round())
                .map(number -> signed.each(letter -> letter.number(number).print(signature.get().signedOn()))).orElse(signed);
    }
}
