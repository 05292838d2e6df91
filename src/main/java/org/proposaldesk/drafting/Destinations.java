package org.proposaldesk.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.research.Opinions;
import org.springframework.stereotype.Component;

/** Where the letters of items go: read for any number of items in the same number of statements. */
@Component
public class Destinations {

    /**
     * Where the letters of one item go.
     *
     * @param copied who receives copies, in the order of the imprint; nobody for an opinion
     */
    public record Destination(List<Addressee> addressees, List<String> copied) {

        /** The one who leads, for whom the text is written. */
        Addressee lead() {
            return addressees.stream().filter(Addressee::lead).findFirst().orElseThrow();
        }

        /** The line of the imprint without its label, or null. */
        String copies() {
            return copied.isEmpty() ? null : String.join("，", copied) + "。";
        }
    }

    private final ProposalRepository proposals;
    private final Opinions opinions;
    private final Correspondence correspondence;
    private final Drafts drafts;
    private final Bureau bureau;
    private final Clock clock;

    Destinations(ProposalRepository proposals, Opinions opinions, Correspondence correspondence, Drafts drafts, Bureau bureau, Clock clock) {
        this.proposals = proposals;
        this.opinions = opinions;
        this.correspondence = correspondence;
        this.drafts = drafts;
        this.bureau = bureau;
        this.clock = clock;
    }

    public Destination of(Proposal proposal) {
        return of(List.of(proposal)).get(proposal.id());
    }

    /** By item; each in its own round, whoever is asked later is not in what was signed (R20). */
    public Map<UUID, Destination> of(Collection<Proposal> items) {
        Map<UUID, List<Proposer>> proposers = proposals.proposers(items.stream().map(Proposal::id).toList());
        Map<UUID, List<String>> units = opinions.units(items);
        Map<UUID, LocalDate> begun = begun(items);
        return items.stream().collect(Collectors.toMap(Proposal::id, item -> new Destination(
                correspondence.addressees(item, proposers.getOrDefault(item.id(), List.of())),
                copied(item, units.getOrDefault(item.id(), List.of()), begun.get(item.id())))));
    }

    /** The assigner and the committee, as the letter of an item that we reply to names them. */
    public List<String> authorities(Proposal proposal) {
        return authorities(proposal, begun(List.of(proposal)).get(proposal.id()));
    }

    /** Who receives copies of an item's letter, in the order of the imprint. */
    public List<String> copied(Proposal proposal) {
        return copied(proposal, opinions.units(List.of(proposal)).getOrDefault(proposal.id(), List.of()), begun(List.of(proposal)).get(proposal.id()));
    }

    private List<String> copied(Proposal item, List<String> units, LocalDate begun) {
        if (item.assist()) {
            return List.of();
        }
        List<String> copied = new ArrayList<>(authorities(item, begun));
        copied.addAll(units);
        return copied;
    }

    private List<String> authorities(Proposal item, LocalDate begun) {
        return bodies(item).map(body -> bureau.name(body, begun)).toList();
    }

    private static Stream<Bureau.Body> bodies(Proposal item) {
        return Stream.of(Bureau.Body.ASSIGNER, item.kind() == Kind.PROPOSAL ? Bureau.Body.PROPOSAL_COMMITTEE : Bureau.Body.SUGGESTION_COMMITTEE);
    }

    /** The days on which the writing began, so that a letter that was signed does not change when a body is renamed (R60). */
    private Map<UUID, LocalDate> begun(Collection<Proposal> items) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Deadlines.BEIJING);
        Map<UUID, LocalDate> begun = items.stream().flatMap(Destinations::bodies).anyMatch(bureau::renamed) ? drafts.begunOn(items) : Map.of();
        return items.stream().map(Proposal::id).collect(Collectors.toMap(Function.identity(), id -> begun.getOrDefault(id, today)));
    }
}
