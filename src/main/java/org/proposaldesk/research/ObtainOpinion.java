package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Records the opinion of one assisting unit, typed in from its paper, or that it did not come in time (R12). */
@Service
public class ObtainOpinion extends Step<ObtainOpinion.Input> {

    public record Input(Boolean received, LocalDate receivedOn, String text, Boolean agrees, String note, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Opinions opinions;
    private final AttachmentRepository attachments;

    public ObtainOpinion(Opinions opinions, AttachmentRepository attachments) {
        super("obtain-opinion", State.IN_RESEARCH, Input.class);
        this.opinions = opinions;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(true, work.today(), "", true, "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Opinions.Opinion opinion = opinions.find(work.subject()).orElseThrow();
        boolean received = Boolean.TRUE.equals(input.received());
        Checks checks = new Checks().present("received", input.received(), "是否收到会办意见");
        if (received) {
            checks.past("receivedOn", input.receivedOn(), work.today(), "收到日期")
                    .text("text", input.text(), 8_000, "会办意见内容")
                    .present("agrees", input.agrees(), "会办单位是否同意我局办理意见")
                    .limit("note", input.note(), 1_000, "备注");
        } else {
            checks.text("note", input.note(), 1_000, "未收到的说明（何时、以何方式催过）")
                    .that(work.today().isAfter(opinion.dueOn()), "received", "R12",
                            "会办期限（" + opinion.dueOn() + "）未过，不能按“未在期限内收到”处理，请先催办。");
        }
        checks.that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        checks.refuseIfAny();
        Input kept = received ? input : new Input(false, null, "", null, input.note(), List.of());
        opinions.record(opinion.id(), received ? OpinionState.RECEIVED : OpinionState.NOT_RECEIVED, kept, work.person());
        return Outcome.done(received ? "收到" + opinion.unit() + "会办意见" : opinion.unit() + "会办意见未在期限内收到")
                .withOpinion(input.note());
    }
}
