package org.proposaldesk.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** Takes in an item that was assigned (交办), before anybody signed for it. */
@Service
public class Intake {

    /**
     * The few facts that the assignment notice gives.
     *
     * @param replyDue date fixed by the notice; null for that of its batch, or for the formula
     */
    public record Input(Kind kind, String number, Integer term, Integer session, String subject, String text, String proposerName,
            LocalDate assignedOn, String assignmentPaper, LocalDate replyDue, HandlingMode mode) {
    }

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ProposalRepository proposals;
    private final ReplyLimit limit;
    private final Batches batches;
    private final Clock clock;

    public Intake(ProposalRepository proposals, ReplyLimit limit, Batches batches, Clock clock) {
        this.proposals = proposals;
        this.limit = limit;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Writes the item down.
     *
     * @return its id, the business key of its process
     * @throws Refusal when a fact is missing or the item is there already (R52)
     */
    public UUID receive(Input input) {
        Instant now = clock.instant();
        check(input, LocalDate.ofInstant(now, BEIJING));
        ProposerCategory category = input.kind() == Kind.PROPOSAL ? ProposerCategory.MEMBER : ProposerCategory.DEPUTY;
        LocalDate batchDue = input.replyDue() != null ? input.replyDue()
                : batches.dateOf(input.assignmentPaper(), input.kind(), input.mode(), category, false).orElse(null);
        DueDate due = limit.of(input.kind(), input.mode(), input.assignedOn(), batchDue);
        boolean betweenSessions = input.session() == null || input.session() == 0;
        Proposal proposal = new Proposal(UUID.randomUUID(), input.assignedOn().getYear(), input.kind(), input.number().strip(),
                input.term() == null ? 0 : input.term(), betweenSessions ? 0 : input.session(), betweenSessions,
                input.subject().strip(), input.text() == null ? "" : input.text().strip(), input.mode(), null, false, true, null,
                input.assignedOn(), input.assignmentPaper() == null ? "" : input.assignmentPaper().strip(), batchDue,
                due.date(), null, null, due.provisional(), null, State.AWAITING_RECEIPT, 1, null, Level.MUNICIPAL);
        if (proposals.taken(proposal)) {
            throw new Refusal("R52", "第" + proposal.number() + "号" + proposal.kind().word() + "已经登记过，请在“办理件”中查找，不要重复登记。");
        }
        proposals.insert(proposal, now);
        if (input.proposerName() != null && !input.proposerName().isBlank()) {
            proposals.replaceProposers(proposal.id(),
                    List.of(new Proposer(UUID.randomUUID(), 1, input.proposerName().strip(), category, "", "", true)));
        }
        return proposal.id();
    }

    private static void check(Input input, LocalDate today) {
        new Checks()
                .present("kind", input.kind(), "类型（提案或建议）")
                .text("number", input.number(), 20, "编号")
                .that(input.number() == null || input.number().isBlank() || ItemNumber.valid(input.number()), "number", "R24", ItemNumber.WANTED)
                .text("subject", input.subject(), 200, "案由")
                .limit("text", input.text(), 20_000, "正文")
                .limit("proposerName", input.proposerName(), 60, "提案者")
                .limit("assignmentPaper", input.assignmentPaper(), 100, "交办文号")
                .past("assignedOn", input.assignedOn(), today, "交办日期")
                .that(input.assignedOn() == null || input.assignedOn().getYear() >= 2000, "assignedOn", "", "交办日期的年份不对，请核对。")
                .that(input.replyDue() == null || input.assignedOn() == null || input.replyDue().isAfter(input.assignedOn()), "replyDue", "R1",
                        "答复期限应晚于交办日期，请核对交办通知。")
                .that(input.term() == null || input.term() >= 0 && input.term() < 100, "term", "", "届次应为0至99的整数。")
                .that(input.session() == null || input.session() >= 0 && input.session() < 100, "session", "", "会议次数应为0至99的整数。")
                .present("mode", input.mode(), "办理方式")
                .refuseIfAny();
    }
}
