package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.Optional;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.ItemEvents;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * The days in which the assigner can be asked to take back a wrong assignment (申退期限, R5). We never hand an item on to another
 * unit ourselves, and its work goes on meanwhile (R6).
 */
@Service
public class ReturnWindow {

    private static final String REQUESTED = "return-requested";

    private final ReplyLimit limit;
    private final ReturnRequests requests;
    private final ItemEvents events;

    ReturnWindow(ReplyLimit limit, ReturnRequests requests, ItemEvents events) {
        this.limit = limit;
        this.requests = requests;
        this.events = events;
    }

    /** The last day on which the assigner still takes the request, or null before the item was signed for. */
    public LocalDate lastDay(Proposal proposal) {
        return proposal.receivedOn() == null ? null : limit.ofReturn(proposal.kind(), proposal.receivedOn()).date();
    }

    /** The earlier day until which the bureau wants it to be asked inside, so that approval and paper are in time. */
    public LocalDate internalDay(Proposal proposal) {
        return limit.ofReturnInside(proposal.kind(), proposal.receivedOn()).date();
    }

    /** Whether the item can be asked to be taken back on this day. */
    public boolean open(Proposal proposal, LocalDate today) {
        return proposal.receivedOn() != null && proposal.state().beforeReply() && !today.isAfter(lastDay(proposal));
    }

    /** What the rule says when the last day is over. */
    Optional<Refusal> over(Proposal proposal, LocalDate today) {
        LocalDate last = lastDay(proposal);
        return last == null || !today.isAfter(last) ? Optional.empty()
                : Optional.of(new Refusal("R5", "申请退回的期限（" + ChineseDate.format(last) + "）已过，交办机关不再受理，请继续办理。"));
    }

    /** Wants a reason and another unit. */
    static void check(Checks checks, String reasonField, String reason, String suggestedUnit) {
        checks.text(reasonField, reason, 1_000, "申退理由").text("suggestedUnit", suggestedUnit, 100, "建议改由哪个单位办理");
    }

    /** Writes the request down and puts it before the deputy leader. */
    void request(Work work, String reason, String suggestedUnit) {
        requests.request(work.proposalId(), work.today(), work.person(), reason.strip(), suggestedUnit.strip());
        if (!events.happened(work.proposalId(), REQUESTED)) {
            throw new Refusal("R5", "本件已经办结，不能再申请退回。");
        }
    }
}
