package org.proposaldesk.drafting;

import java.util.ArrayList;
import java.util.List;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.MergedItems;
import org.springframework.stereotype.Component;

/**
 * The letters to the proposers of items that are handled together (并案, R13): the approved text of the leading item, under each item's
 * own title, salutation and opening.
 */
@Component
public class MergedLetters {

    /** What a merged item says, and its letters. */
    public record MergedLetter(Proposal item, DraftContent content, AddressedLetters letters) {
    }

    private final MergedItems merged;
    private final ProposalRepository proposals;
    private final Drafting drafting;
    private final Correspondence correspondence;

    MergedLetters(MergedItems merged, ProposalRepository proposals, Drafting drafting, Correspondence correspondence) {
        this.merged = merged;
        this.proposals = proposals;
        this.drafting = drafting;
        this.correspondence = correspondence;
    }

    /** The letters of the items merged into this one as its text makes them; a further round is handled alone. */
    public List<MergedLetter> of(Proposal lead, DraftContent content) {
        return lead.round() > 1 ? List.of() : merged.of(lead.id()).stream().map(id -> letter(lead, content, proposals.find(id).orElseThrow())).toList();
    }

    /** What one who approves has seen: the letters of the item and those of the items merged into it. */
    public String hash(Proposal lead, Drafts.Draft draft) {
        List<String> hashes = new ArrayList<>(List.of(draft.contentHash()));
        of(lead, draft.content()).forEach(one -> hashes.add(one.letters().contentHash()));
        return AddressedLetters.together(hashes);
    }

    private MergedLetter letter(Proposal lead, DraftContent content, Proposal item) {
        Addressee writtenFor = first(lead);
        Addressee reader = first(item);
        DraftContent own = content.rewritten(text -> reader.reads(text, writtenFor));
        if (!content.opening().contains(writtenFor.item())) {
            own = own.saying(correspondence.opening(item, reader, List.of()), own.answers());
        }
        if (!item.consentsToPublication() && content.publication() == PublicationAttribute.OPEN) {
            own = own.published(PublicationAttribute.CLOSED, "提案者不同意公开：" + item.refusalReason());
        }
        return new MergedLetter(item, own, drafting.letters(item, own));
    }

    private Addressee first(Proposal proposal) {
        return drafting.addressees(proposal).stream().filter(Addressee::lead).findFirst().orElseThrow();
    }
}
