package org.proposaldesk.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
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

    /** What comes of asking for a withdrawal. */
    public enum Decision implements Labelled {
        PUT_BACK("不同意撤回，恢复公开"), WITHDRAW("批准撤回，不再公开"), CORRECT("批准撤回，改后重新公开");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Step under which the story of the item has it. */
    static final String STEP = "publish-reply";

    private final PublishedReplies replies;
    private final Withdrawals withdrawals;
    private final ProposalRepository proposals;
    private final PublicationNews news;
    private final Journal journal;
    private final Clock clock;

    Withdrawal(PublishedReplies replies, Withdrawals withdrawals, ProposalRepository proposals, PublicationNews news, Journal journal, Clock clock) {
        this.replies = replies;
        this.withdrawals = withdrawals;
        this.proposals = proposals;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for it; the reply is off the page from now on. */
    @Transactional
    public void request(long id, String reason, String person) {
        new Checks().text("reason", reason, 500, "撤回理由").refuseIfAny();
        PublishedReplies.Reply reply = find(id);
        Proposal proposal = lock(reply);
        Instant now = clock.instant();
        if (!withdrawals.request(id, reason.strip(), person, now)) {
            throw new Refusal("R30", "这份答复已经撤下，不用重复申请，请刷新页面。");
        }
        tell(reply, person, Outcome.done("申请撤回公开，公开网页已撤下").withReason(reason.strip()), now);
        news.waits(proposal, "申请撤回公开", person);
    }

    /** Decides; whoever asked may not. */
    @Transactional
    public void decide(long id, Decision decision, String person) {
        new Checks().present("decision", decision, "处理决定").refuseIfAny();
        PublishedReplies.Reply reply = find(id);
        Proposal proposal = lock(reply);
        Instant now = clock.instant();
        String requestedBy = withdrawals.requestedBy(id).orElseThrow(() -> new Refusal("R30", "这份答复没有等待批准的撤回申请，请刷新页面。"));
        if (requestedBy.equals(person)) {
            throw new Refusal("R17", "撤回是您申请的，按不同人经手的规定不能由您批准，请由其他同志办理。");
        }
        if (decision == Decision.PUT_BACK) {
            withdrawals.putBack(id);
        } else {
            withdrawals.approve(id, decision == Decision.CORRECT, person, now);
        }
        tell(reply, person, Outcome.done(decision.label()), now);
        news.decided(proposal, decision.label(), requestedBy);
    }

    /** Notes the day on which another website took its copy down. */
    @Transactional
    public void takenDown(long id, LocalDate on, String person) {
        Instant now = clock.instant();
        PublishedReplies.Reply reply = find(id);
        new Checks().past("on", on, LocalDate.ofInstant(now, Deadlines.BEIJING), "撤下日期")
                .that(on == null || !on.isBefore(reply.publishedOn()), "on", "R30",
                        "撤下日期不能早于公开日期（" + ChineseDate.format(reply.publishedOn()) + "），请改正。")
                .refuseIfAny();
        lock(reply);
        if (!withdrawals.takenDown(id, on, person)) {
            throw new Refusal("R30", "这份答复没有需要登记的其他网站，或者已经登记过、没有撤回，请刷新页面。");
        }
        tell(reply, person, Outcome.done("其他网站已于" + ChineseDate.format(on) + "撤下"), now);
    }

    private PublishedReplies.Reply find(long id) {
        return replies.find(id).orElseThrow(() -> new NotFound("没有公开过这份答复，请刷新页面。"));
    }

    private Proposal lock(PublishedReplies.Reply reply) {
        return proposals.lock(reply.proposalId()).orElseThrow();
    }

    private void tell(PublishedReplies.Reply reply, String person, Outcome outcome, Instant at) {
        journal.append(reply.proposalId(), reply.round(), STEP, person, outcome, at);
    }
}
