package org.proposaldesk.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Work;
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

    /** The steps through which letters circulate. */
    private static final Set<String> STEPS = Set.of(Course.REVISE_DRAFT, "review-by-section", ReviewByOffice.ID, Hand.COUNTERSIGN,
            ReviewPublication.ID, "review-by-deputy", RecordPreReview.ID, SignReply.ID);

    private final Courses courses;
    private final CountersignRequests requests;
    private final Drafts drafts;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final HandsTable table;
    private final MergedLetters mergedLetters;
    private final Bureau bureau;

    Circulation(Courses courses, CountersignRequests requests, Drafts drafts, ProposalRepository proposals, Journal journal, HandsTable table,
            MergedLetters mergedLetters, Bureau bureau) {
        this.courses = courses;
        this.requests = requests;
        this.drafts = drafts;
        this.proposals = proposals;
        this.journal = journal;
        this.table = table;
        this.mergedLetters = mergedLetters;
        this.bureau = bureau;
    }

    /** Whether this is a step through which letters circulate. */
    public static boolean passes(String step) {
        return STEPS.contains(step);
    }

    /** Asks the tables anew, because what they look at may have changed, and says whose turn it is. */
    public Turn next(UUID proposalId) {
        Proposal proposal = proposals.find(proposalId).orElseThrow();
        Drafts.Draft draft = drafts.latest(proposalId, proposal.round()).orElseThrow();
        HandsTable.Facts facts = facts(proposal, draft.content());
        String signerGroup = table.signerGroup(facts);
        Course course = courses.of(proposalId, proposal.round()).orElseGet(() -> Course.beginning(draft.author()))
                .through(withCountersigners(proposal, table.hands(facts, signerGroup)));
        courses.save(proposalId, proposal.round(), course, true);
        return new Turn(course.step(), signerGroup.equals(Role.DEPUTY_LEADER) ? bureau.leadersOf(proposal.leadSection()) : signerGroup);
    }

    /** Ids of the requests that are put to countersigners now. */
    public List<UUID> asked(UUID proposalId, int round) {
        return courses.of(proposalId, round).orElseThrow().turn().stream().map(Hand::request).toList();
    }

    /** The requests that nobody has answered yet, those that are put now among them; none of a letter that is signed or not on its way. */
    List<CountersignRequest> unanswered(Proposal proposal) {
        return courses.of(proposal.id(), proposal.round()).filter(course -> !course.step().equals(Course.SIGNED))
                .map(course -> requests.of(proposal.id(), proposal.round()).stream().filter(one -> !course.passed().contains(one.id().toString())).toList())
                .orElse(List.of());
    }

    /** Whether a request is put now, so that its task has to end when it changes. */
    boolean asksNow(Proposal proposal, UUID request) {
        return asked(proposal.id(), proposal.round()).contains(request);
    }

    /** The hands that a review may return the letter to: the drafter, and those before that have passed it on (R16, R18). */
    public List<String> earlierHands(Work work, String step) {
        if (!passes(step)) {
            return List.of();
        }
        Course course = course(work);
        return course.hand(step, work.subject()).map(course::earlier).orElse(List.of());
    }

    /** What a hand sees and answers for: the letters of the item and of those that are merged into it. */
    String hash(Proposal proposal, Drafts.Draft draft) {
        return mergedLetters.hash(proposal, draft);
    }

    /** Notes that somebody whose turn it is has seen the letter; what was handed in can no longer be taken back. */
    public void opened(Work work, String step) {
        if (passes(step)) {
            courses.opened(work.proposalId(), work.round(), work.person());
        }
    }

    /** Whether it is on its way to the signature, the person handed it in last, and nobody else has opened it since. */
    boolean canTakeBack(Proposal proposal, String person) {
        return proposal.state().beforeSignature() && courses.of(proposal.id(), proposal.round()).filter(course -> course.handedIn() != null && !course.step().equals(Course.SIGNED)
                && course.handedIn().person().equals(person)).isPresent()
                && courses.openedBy(proposal.id(), proposal.round()).stream().allMatch(person::equals);
    }

    void takeBack(Work work) {
        save(work, course(work).takenBack());
    }

    /** Who has taken the letter back, when it lies with a hand for that reason and not because another has passed or sent it there. */
    public Optional<String> takenBackBy(Proposal proposal) {
        return courses.of(proposal.id(), proposal.round()).map(Course::takenBackBy);
    }

    /** Whoever has it has changed its way, and so has opened it: what was handed in can no longer be taken back. */
    public void settle(UUID proposalId) {
        int round = proposals.find(proposalId).orElseThrow().round();
        courses.save(proposalId, round, courses.of(proposalId, round).orElseThrow().settled(), false);
    }

    void passOn(Work work, String step) {
        Course course = course(work);
        save(work, course.passedOn(hand(course, work, step), work.person()));
    }

    void revised(Work work) {
        save(work, course(work).revised(work.person()));
    }

    void sendBack(Work work, String step, SendBack back) {
        Course course = course(work);
        save(work, course.returned(hand(course, work, step), back.to(), back.resume(), work.person()));
    }

    /** Whether the letter of this round is on its way from hand to hand, not signed yet. */
    public boolean underWay(Proposal proposal) {
        return courses.of(proposal.id(), proposal.round()).filter(course -> !course.step().equals(Course.SIGNED)).isPresent();
    }

    /** Begins anew with a letter that was signed (R20), or that says what is not true any more. */
    public void reopen(Work work, Resume resume) {
        save(work, course(work).reopened(resume));
    }

    private static Hand hand(Course course, Work work, String step) {
        return course.hand(step, work.subject()).orElseThrow();
    }

    private Course course(Work work) {
        return courses.of(work.proposalId(), work.round()).orElseThrow();
    }

    private void save(Work work, Course course) {
        courses.save(work.proposalId(), work.round(), course, false);
    }

    private List<Hand> withCountersigners(Proposal proposal, List<String> steps) {
        List<CountersignRequest> asked = requests.of(proposal.id(), proposal.round());
        List<Hand> hands = new ArrayList<>();
        for (String step : steps) {
            asked.stream().filter(one -> one.step().equals(step) && one.before()).map(Hand::of).forEach(hands::add);
            hands.add(Hand.of(step));
            asked.stream().filter(one -> one.step().equals(step) && !one.before()).map(Hand::of).forEach(hands::add);
        }
        return hands;
    }

    private HandsTable.Facts facts(Proposal proposal, DraftContent content) {
        boolean groupProposal = proposals.proposers(proposal.id()).stream().anyMatch(one -> one.category().group());
        return new HandsTable.Facts(proposal.assist(), headDrafted(proposal), proposal.keyItem(), groupProposal, proposal.round(),
                content.category() == null ? "" : content.category(), content.promisesResources(), preReview(proposal));
    }

    private boolean preReview(Proposal proposal) {
        return bureau.preReview().contains(Bureau.PreReviewed.valueOf(proposal.kind().name()))
                || proposal.keyItem() && bureau.preReview().contains(Bureau.PreReviewed.KEY_ITEM);
    }

    /** Whether no head of the section is left who did not write it. */
    private boolean headDrafted(Proposal proposal) {
        return journal.people(proposal.id(), proposal.round(), Separation.DRAFTS)
                .containsAll(bureau.members(List.of(Role.sectionHead(proposal.leadSection()))));
    }
}
