package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Records the opinion of one assisting unit, typed in from its paper, or that it did not come in time (R12). Nothing else waits for it. */
@Service
public class ObtainOpinion extends Step<ObtainOpinion.Input> {

    /** @param scanReason why the paper is not attached (R54); empty when it is */
    public record Input(Boolean received, LocalDate receivedOn, String text, Boolean agrees, String scanReason, String note,
            List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Opinions opinions;
    private final AttachmentRepository attachments;

    public ObtainOpinion(Opinions opinions, AttachmentRepository attachments) {
        super("obtain-opinion", null, Input.class);
        this.opinions = opinions;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(true, work.today(), "", true, "", "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Opinions.Opinion opinion = opinions.find(work.subject()).orElseThrow();
        boolean received = Boolean.TRUE.equals(input.received());
        Checks checks = new Checks().present("received", input.received(), "是否收到会办意见").limit("note", input.note(), 1_000, "说明");
        if (received) {
            checkReceived(work, input, opinion, checks);
        } else {
            checkGivenUp(work, input, opinion, checks);
        }
        checks.that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        checks.refuseIfAny();
        Input kept = received ? input : new Input(false, null, "", null, "", input.note(), List.of());
        opinions.record(opinion.id(), received ? OpinionState.RECEIVED : OpinionState.NOT_RECEIVED, kept, work.person());
        boolean disagrees = received && !input.agrees();
        return Outcome.done(received ? received(opinion, input, disagrees) : opinion.unit() + "会办意见未在期限内收到").withOpinion(input.note())
                .deciding(Map.of("unitDisagrees", disagrees));
    }

    private static void checkReceived(Work work, Input input, Opinions.Opinion opinion, Checks checks) {
        checks.past("receivedOn", input.receivedOn(), work.today(), "收到日期")
                .that(input.receivedOn() == null || !input.receivedOn().isBefore(opinion.askedOn()), "receivedOn", "",
                        "收到日期不能早于征求意见的日期（" + ChineseDate.format(opinion.askedOn()) + "），请改正。")
                .text("text", input.text(), 8_000, "会办意见内容").open("text", input.text())
                .present("agrees", input.agrees(), "会办单位是否同意我局办理意见")
                .that(!input.attachmentIds().isEmpty() || input.scanReason() != null && !input.scanReason().isBlank(), "attachmentIds", "R54",
                        "请上传会办意见原件的扫描件；没有扫描件的，写明原因。")
                .limit("scanReason", input.scanReason(), 500, "没有扫描件的原因");
    }

    private static void checkGivenUp(Work work, Input input, Opinions.Opinion opinion, Checks checks) {
        checks.text("note", input.note(), 1_000, "未收到的说明")
                .that(work.today().isAfter(opinion.dueOn()), "received", "R12",
                        "会办期限（" + ChineseDate.format(opinion.dueOn()) + "）未过，不能按“未在期限内收到”处理，请先催办。")
                .that(opinion.urged() > 0, "received", "R12", "还没有催办记录。请先在“更多操作”里登记催办" + opinion.unit() + "的情况，再按“未在期限内收到”处理。");
    }

    private static String received(Opinions.Opinion opinion, Input input, boolean disagrees) {
        return "收到" + opinion.unit() + "会办意见" + (input.receivedOn().isAfter(opinion.dueOn()) ? "（迟于期限）" : "") + (disagrees ? "，意见不一致" : "");
    }
}
