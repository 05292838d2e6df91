package org.proposaldesk.dispatch;

import java.time.Clock;
import java.time.Instant;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking a published reply back (撤回, domain 3.3). What should not be public must not stay so for the length of a decision: the reply
 * leaves the page as soon as somebody asks, and comes back when another person decides against it.
 */
@Service
public class Withdrawal {

    /** Step under which the story of the item has it. */
    private static final String STEP = "publish-reply";

    private final PublishedReplies replies;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final Clock clock;

    Withdrawal(PublishedReplies replies, ProposalRepository proposals, Journal journal, Clock clock) {
        this.replies = replies;
        this.proposals = proposals;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for it; the reply is off the page from now on. */
    @Transactional
    public void request(long id, String reason, String person) {
        new Checks().text("reason", reason, 500, "撤回理由").refuseIfAny();
        PublishedReplies.Reply reply = lock(id);
        Instant now = clock.instant();
        if (!replies.requestWithdrawal(id, reason.strip(), person, now)) {
            throw new Refusal("R30", "这份答复已经撤下，不用重复申请，请刷新页面。");
        }
        tell(reply, person, Outcome.done("申请撤回公开，公开网页已撤下").withReason(reason.strip()), now);
    }

    /** Decides; whoever asked may not. */
    @Transactional
    public void decide(long id, boolean approve, String person) {
        PublishedReplies.Reply reply = lock(id);
        Instant now = clock.instant();
        String requestedBy = replies.withdrawalRequestedBy(id).orElseThrow(() -> new Refusal("R30", "这份答复没有等待批准的撤回申请，请刷新页面。"));
        if (requestedBy.equals(person)) {
            throw new Refusal("R17", "撤回是您申请的，按不同人经手的规定不能由您批准，请由其他同志办理。");
        }
        if (approve) {
            replies.withdraw(id, person, now);
        } else {
            replies.putBack(id);
        }
        tell(reply, person, Outcome.done(approve ? "批准撤回公开" : "不同意撤回，恢复公开"), now);
    }

    private PublishedReplies.Reply lock(long id) {
        PublishedReplies.Reply reply = replies.find(id).orElseThrow(() -> new NotFound("没有公开过这份答复，请刷新页面。"));
        proposals.lock(reply.proposalId());
        return reply;
    }

    private void tell(PublishedReplies.Reply reply, String person, Outcome outcome, Instant at) {
        journal.append(reply.proposalId(), reply.round(), STEP, person, outcome, at);
    }
}
