package org.proposaldesk.extension;

import java.time.LocalDate;
import java.util.UUID;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.extension.ExtensionRequests.State;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.ItemEvents;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Service;

/**
 * The limit of a reply as the assigner extends it (R2): how far it may go, and that everything counted back from it follows.
 */
@Service
public class Extensions {

    private static final String LAPSED = "extension-lapsed";

    private final ExtensionRequests requests;
    private final ProposalRepository proposals;
    private final DependentDates dates;
    private final StepDeadlines deadlines;
    private final ItemEvents events;

    Extensions(ExtensionRequests requests, ProposalRepository proposals, DependentDates dates, StepDeadlines deadlines, ItemEvents events) {
        this.requests = requests;
        this.proposals = proposals;
        this.dates = dates;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** The latest date that an extension can give, counted from assignment. */
    LocalDate latest(Proposal proposal) {
        return deadlines.latestExtension(proposal.kind().name(), proposal.assignedOn()).date();
    }

    /** Wants a date after the limit and not after the latest one. */
    void checkDate(Checks checks, Proposal proposal, String field, LocalDate date, LocalDate limit, String name) {
        checks.present(field, date, name);
        if (date != null) {
            checks.that(date.isAfter(limit), field, "R2", name + "应晚于现在的答复期限（" + ChineseDate.format(limit) + "），请改正。")
                    .that(!date.isAfter(latest(proposal)), field, "R2", name + "最迟为" + ChineseDate.format(latest(proposal)) + "（自交办之日"
                            + ChineseDate.format(proposal.assignedOn()) + "起合计的最长期限），请改正。");
        }
    }

    /** Wants no date of the bureau's own, or one before the limit. */
    static void checkInternal(Checks checks, LocalDate internalDue, LocalDate limit, LocalDate today) {
        checks.that(internalDue == null || limit == null || internalDue.isBefore(limit) && !internalDue.isBefore(today), "internalDue", "R1",
                "局内期限应不早于今天、早于答复期限，请改正或留空。");
    }

    /** The assigner has decided; a granted date counts from now on. */
    void decide(Proposal proposal, ExtensionRequest request, ExtensionRequests.Decision decision, LocalDate internalDue) {
        requests.decide(request.id(), decision);
        if (decision.granted() != null) {
            setLimit(proposal, internalDue);
        }
    }

    /** A granted extension becomes shorter, or with null is taken back: then what counted before it counts again. */
    void change(Proposal proposal, ExtensionRequest request, LocalDate until, LocalDate internalDue) {
        if (until == null) {
            requests.move(request.id(), State.TAKEN_BACK);
            events.happened(proposal.id(), LAPSED);
        } else {
            requests.shorten(request.id(), until);
        }
        setLimit(proposal, internalDue);
    }

    private void setLimit(Proposal before, LocalDate internalDue) {
        LocalDate due = requests.inForce(before.id(), before.round()).map(ExtensionRequest::granted).orElse(null);
        proposals.extended(before.id(), due, internalDue);
        dates.follow(before);
    }

    /** The reply is out, or we no longer ask: nobody has to decide any more, and no task of an extension stays behind. */
    public void lapse(UUID proposal) {
        requests.open(proposal).ifPresent(request -> requests.move(request.id(), State.LAPSED));
        events.happened(proposal, LAPSED);
    }
}
