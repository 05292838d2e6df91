package org.proposaldesk.extension;

import java.time.LocalDate;
import java.util.List;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.extension.ExtensionRequests.ExtensionRequest;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Service;

/** The office records that the assigner makes a granted extension shorter, or takes it back (更改或撤销延期): every date follows. */
@Service
public class ChangeExtension extends Action<ChangeExtension.Input> {

    /**
     * The change.
     *
     * @param until       the shorter date; null takes the extension back
     * @param internalDue the bureau's own earlier date under the limit that counts then; null for none
     * @param notice      how the proposer was told, wanted when he had been told of the date that no longer counts
     */
    public record Input(LocalDate until, LocalDate internalDue, String paper, String reason, String notice) {
    }

    private final Extensions extensions;
    private final ExtensionRequests requests;
    private final ProposalRepository proposals;
    private final ExtensionNews news;

    ChangeExtension(Extensions extensions, ExtensionRequests requests, ProposalRepository proposals, ExtensionNews news) {
        super("change-extension", "更改或撤销延期", "交办机关缩短或撤销已同意的延期，或者登记得太晚的，在这里改正；各环节期限随之调整。", Input.class);
        this.extensions = extensions;
        this.requests = requests;
        this.proposals = proposals;
        this.news = news;
    }

    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return proposal.dueExtended() != null && proposal.state().beforeReply() && occasion.isMemberOf(Role.OFFICE)
                && requests.open(proposal.id()).isEmpty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        ActionField notice = new ActionField("notice", "怎样另行告知提案者", ActionField.Kind.TEXT, told(occasion), "提案者已收到延期告知的必填：何时、用何方式。",
                List.of());
        return List.of(
                ActionField.optional("until", "改为延到", ActionField.Kind.DATE).with("现延至" + ChineseDate.format(proposal.dueExtended()) + "，原期限"
                        + ChineseDate.format(proposal.dueOriginal()) + "；只能改短。留空即撤销延期。"),
                ActionField.optional("internalDue", "局内期限", ActionField.Kind.DATE).with("没有就留空。"),
                ActionField.required("paper", "依据的文号或通知方式", ActionField.Kind.TEXT),
                ActionField.required("reason", "理由", ActionField.Kind.AREA), notice);
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(null, null, "", "", "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Proposal proposal = occasion.proposal();
        ExtensionRequest request = inForce(occasion);
        LocalDate earlier = requests.before(request, proposal.id()).map(ExtensionRequest::granted).orElse(proposal.dueOriginal());
        Checks checks = new Checks().text("paper", input.paper(), 100, "依据的文号或通知方式").text("reason", input.reason(), 1_000, "理由")
                .limit("notice", input.notice(), 200, "怎样另行告知提案者")
                .that(!told(occasion) || input.notice() != null && !input.notice().isBlank(), "notice", "R2",
                        "提案者已经收到延期告知，请先另行书面告知，再填写何时、用何方式。");
        if (input.until() != null) {
            extensions.checkDate(checks, proposal, "until", input.until(), earlier, "改定的日期");
            checks.that(input.until().isBefore(proposal.dueExtended()), "until", "R2", "这里只能改短：改定的日期应早于现在的"
                    + ChineseDate.format(proposal.dueExtended()) + "。要延得更晚，须在答复期限以前“申请延期”，经交办机关同意。");
        }
        Extensions.checkInternal(checks, input.internalDue(), input.until() == null ? earlier : input.until(), occasion.today());
        checks.refuseIfAny();
        extensions.change(proposal, request, input.until(), input.internalDue());
        Proposal now = proposals.find(proposal.id()).orElseThrow();
        news.changed(now);
        return Outcome.done((input.until() == null ? "撤销延期" : "更改延期") + "，答复期限由" + ChineseDate.format(proposal.due())
                + "改为" + ChineseDate.format(now.due()))
                .withOpinion(opinion(input)).withReason(input.reason().strip());
    }

    private static String opinion(Input input) {
        String notice = input.notice() == null ? "" : input.notice().strip();
        return "依据：" + input.paper().strip() + (notice.isEmpty() ? "" : "；告知提案者：" + notice);
    }

    private boolean told(Occasion occasion) {
        return inForce(occasion).notifiedOn() != null;
    }

    private ExtensionRequest inForce(Occasion occasion) {
        return requests.inForce(occasion.proposalId(), occasion.proposal().round()).orElseThrow();
    }
}
