package org.proposaldesk.approval;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Service;

/** A letter on its way from hand to hand up to the signature (审核签发, R16): whose turn it is, and where a return goes. */
@Service
public class Circulation {

    /**
     * Whose turn it is.
     *
     * @param hand        id of the step, or {@code signed} when nobody is left
     * @param signerGroup the group whose member signs
     */
    public record Turn(String hand, String signerGroup) {
    }

    private static final Set<String> REVIEWS = Set.of("review-by-section", "review-by-office", ReviewPublication.ID, "review-by-deputy", "sign-reply");

    private final Courses courses;
    private final Drafts drafts;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final HandsTable table;
    private final Bureau bureau;

    Circulation(Courses courses, Drafts drafts, ProposalRepository proposals, Journal journal, HandsTable table, Bureau bureau) {
        this.courses = courses;
        this.drafts = drafts;
        this.proposals = proposals;
        this.journal = journal;
        this.table = table;
        this.bureau = bureau;
    }

    /** Asks the tables anew, because what they look at may have changed, and says whose turn it is. */
    public Turn next(UUID proposalId) {
        Proposal proposal = proposals.find(proposalId).orElseThrow();
        HandsTable.Facts facts = facts(proposal);
        String signerGroup = table.signerGroup(facts);
        Course course = course(proposal).through(table.hands(facts, signerGroup));
        save(proposal, course);
        return new Turn(course.turn(), signerGroup);
    }

    /** The hands that a review may return the letter to: the drafter, and those before that have passed it on (R16, R18). */
    public List<String> earlierHands(Proposal proposal, String step) {
        return REVIEWS.contains(step) ? course(proposal).before(step) : List.of();
    }

    void passOn(Proposal proposal, String hand) {
        save(proposal, course(proposal).passedOnBy(hand));
    }

    void revised(Proposal proposal) {
        save(proposal, course(proposal).revised());
    }

    void sendBack(Proposal proposal, String hand) {
        save(proposal, course(proposal).returnedTo(hand));
    }

    private Course course(Proposal proposal) {
        return courses.of(proposal.id(), proposal.round());
    }

    private void save(Proposal proposal, Course course) {
        courses.save(proposal.id(), proposal.round(), course);
    }

    private HandsTable.Facts facts(Proposal proposal) {
        DraftContent content = drafts.latest(proposal.id(), proposal.round()).orElseThrow().content();
        boolean groupProposal = proposals.proposers(proposal.id()).stream().anyMatch(one -> one.category().group());
        return new HandsTable.Facts(proposal.assist(), headDrafted(proposal), proposal.keyItem(), groupProposal, proposal.round(),
                content.category() == null ? "" : content.category(), content.promisesResources());
    }

    /** Whether no head of the section is left who did not write it. */
    private boolean headDrafted(Proposal proposal) {
        return journal.people(proposal.id(), proposal.round(), Separation.DRAFTS)
                .containsAll(bureau.members(List.of(Role.sectionHead(proposal.leadSection()))));
    }
}
