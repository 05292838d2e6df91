package org.proposaldesk.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Records what the assigner answered to the request for an extension (登记延期结果); a granted date counts at once (R2). */
@Service
public class RecordExtensionDecision extends Step<RecordExtensionDecision.Input> {

    /**
     * The answer.
     *
     * @param until       the granted date, which may be earlier than the wished one
     * @param internalDue the bureau's own earlier date under the new limit; null for none
     */
    public record Input(Boolean granted, LocalDate until, LocalDate internalDue, String decidedBy, LocalDate decidedOn, String paper,
            String remark, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Extensions extensions;
    private final ExtensionRequests requests;
    private final ProposalRepository proposals;
    private final AttachmentRepository attachments;
    private final ExtensionNews news;
    private final Bureau bureau;

    RecordExtensionDecision(Extensions extensions, ExtensionRequests requests, ProposalRepository proposals, AttachmentRepository attachments,
            ExtensionNews news, Bureau bureau) {
        super("record-extension-decision", null, Input.class);
        this.extensions = extensions;
        this.requests = requests;
        this.proposals = proposals;
        this.attachments = attachments;
        this.news = news;
        this.bureau = bureau;
    }

    @Override
    public Input prefill(Work work) {
        LocalDate wished = requests.open(work.proposalId()).map(ExtensionRequest::wished).orElse(null);
        return new Input(null, wished, null, bureau.bodies().assigner(), work.today(), "", "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        check(work, input);
        ExtensionRequest request = requests.open(work.proposalId()).orElseThrow();
        LocalDate until = input.granted() ? input.until() : null;
        extensions.decide(work.proposal(), request, new ExtensionRequests.Decision(input.decidedOn(), input.decidedBy().strip(),
                text(input.paper()), text(input.remark()), until), input.internalDue());
        Proposal now = proposals.find(work.proposalId()).orElseThrow();
        news.decided(now, input.granted());
        return Outcome.done(input.granted() ? "交办机关同意延期，答复期限改为" + ChineseDate.format(until) : "交办机关不同意延期，按原期限办理")
                .withOpinion(text(input.remark())).deciding(Map.of("extensionGranted", input.granted()));
    }

    private void check(Work work, Input input) {
        Checks checks = new Checks()
                .present("granted", input.granted(), "交办机关的答复（同意延期或不同意）")
                .text("decidedBy", input.decidedBy(), 100, "批准单位")
                .past("decidedOn", input.decidedOn(), work.today(), "答复日期")
                .limit("remark", input.remark(), 1_000, "备注")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        if (Boolean.TRUE.equals(input.granted())) {
            extensions.checkDate(checks, work.proposal(), "until", input.until(), work.proposal().due(), "同意延到的日期");
            checks.text("paper", input.paper(), 100, "批准文号或方式");
            Extensions.checkInternal(checks, input.internalDue(), input.until(), work.today());
        } else {
            checks.limit("paper", input.paper(), 100, "答复文号或方式");
        }
        checks.refuseIfAny();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
