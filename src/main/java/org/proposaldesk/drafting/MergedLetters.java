package org.proposaldesk.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.drafting.Destinations.Destination;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.receipt.SharingUnits;
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
    private final Destinations destinations;
    private final Drafting drafting;
    private final Correspondence correspondence;
    private final SharingUnits sharingUnits;

    MergedLetters(MergedItems merged, ProposalRepository proposals, Destinations destinations, Drafting drafting, Correspondence correspondence,
            SharingUnits sharingUnits) {
        this.merged = merged;
        this.proposals = proposals;
        this.destinations = destinations;
        this.drafting = drafting;
        this.correspondence = correspondence;
        this.sharingUnits = sharingUnits;
    }

    /** The letters of the items merged into this one as its text makes them; a further round is handled alone. */
    public List<MergedLetter> of(Proposal lead, DraftContent content) {
        List<Proposal> items = lead.round() > 1 ? List.of() : proposals.all(merged.of(lead.id()));
        if (items.isEmpty()) {
            return List.of();
        }
        Map<UUID, Destination> all = destinations.of(Stream.concat(Stream.of(lead), items.stream()).toList());
        Addressee writtenFor = all.get(lead.id()).lead();
        List<String> shared = sharingUnits.of(lead);
        return items.stream().map(item -> letter(content, writtenFor, item, all.get(item.id()), shared)).toList();
    }

    /** What one who approves has seen: the letters of the item and those of the items merged into it. */
    public String hash(Proposal lead, Drafts.Draft draft) {
        List<String> hashes = new ArrayList<>(List.of(draft.contentHash()));
        of(lead, draft.content()).forEach(one -> hashes.add(one.letters().contentHash()));
        return AddressedLetters.together(hashes);
    }

    private MergedLetter letter(DraftContent content, Addressee writtenFor, Proposal item, Destination destination, List<String> shared) {
        Addressee reader = destination.lead();
        DraftContent own = content.rewritten(text -> reader.reads(text, writtenFor));
        if (!content.opening().contains(writtenFor.item())) {
            own = own.saying(correspondence.opening(item, reader, shared), own.answers());
        }
        if (!item.consentsToPublication() && content.publication() != null && content.publication().published()) {
            own = own.published(PublicationAttribute.CLOSED, "提案者不同意公开：" + item.refusalReason());
        }
        return new MergedLetter(item, own, drafting.letters(item, destination, own));
    }
}
