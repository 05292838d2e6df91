package org.proposaldesk.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The proposer is told in writing that the reply comes later, and why (书面告知提案者, R2). */
@Service
public class NotifyProposer extends Step<NotifyProposer.Input> {

    /**
     * The notice.
     *
     * @param text    as it was sent
     * @param method  how it was sent
     * @param receipt who signed for it, or the number of the mail
     */
    public record Input(String text, LocalDate notifiedOn, NoticeMethod method, String receipt, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final ExtensionRequests requests;
    private final ExtensionNotice notice;
    private final AttachmentRepository attachments;

    NotifyProposer(ExtensionRequests requests, ExtensionNotice notice, AttachmentRepository attachments) {
        super("notify-proposer", null, Input.class);
        this.requests = requests;
        this.notice = notice;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(notice.text(work.proposal(), inForce(work), work.today()), work.today(), null, "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        ExtensionRequest request = inForce(work);
        new Checks()
                .text("text", input.text(), 2_000, "告知内容")
                .past("notifiedOn", input.notifiedOn(), work.today(), "告知日期")
                .that(input.notifiedOn() == null || !input.notifiedOn().isBefore(request.decidedOn()), "notifiedOn", "R2",
                        "告知日期不能早于交办机关同意的日期（" + ChineseDate.format(request.decidedOn()) + "），请核对。")
                .present("method", input.method(), "告知方式")
                .text("receipt", input.receipt(), 200, "回执（签收人或邮件号）")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        requests.notified(request.id(), input.notifiedOn(), input.method().name(), input.receipt().strip());
        return Outcome.done("书面告知提案者，答复延至" + ChineseDate.format(request.granted()) + "（" + input.method().label() + "）")
                .withOpinion(input.text().strip());
    }

    private ExtensionRequest inForce(Work work) {
        return requests.inForce(work.proposalId(), work.round()).orElseThrow();
    }
}
