package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Records what the assigner answered to the request to take the item back (退办结果). Until then the work goes on (R6). */
@Service
public class RecordReturnDecision extends Step<RecordReturnDecision.Input> {

    public record Input(Boolean accepted, LocalDate decidedOn, String paper, String remark, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final ReturnRequests returns;
    private final AttachmentRepository attachments;
    private final ReturnNews news;

    RecordReturnDecision(ReturnRequests returns, AttachmentRepository attachments, ReturnNews news) {
        super("record-return-decision", null, Input.class);
        this.returns = returns;
        this.attachments = attachments;
        this.news = news;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, work.today(), "", "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .present("accepted", input.accepted(), "交办机关的答复（同意退回或不同意）")
                .past("decidedOn", input.decidedOn(), work.today(), "答复日期")
                .limit("paper", input.paper(), 100, "答复文号")
                .limit("remark", input.remark(), 1_000, "备注")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        returns.decide(work.proposalId(), input.accepted(), input.decidedOn(), text(input.paper()), text(input.remark()));
        news.of(work.proposal(), input.accepted());
        return Outcome.done(input.accepted() ? "交办机关同意退回" : "交办机关不同意退回，继续办理").withOpinion(text(input.remark()))
                .deciding(Map.of("returnAccepted", input.accepted()));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
