package org.proposaldesk.receipt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/**
 * The office, or the head of a section that finds out that the item is not ours, asks to return it to the assigner (申退, R5), at
 * whatever step it stands.
 */
@Service
public class RequestReturn extends Action<RequestReturn.Input> {

    public record Input(String reason, String suggestedUnit, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final ReturnWindow window;
    private final ReturnRequests requests;
    private final Assignments assignments;
    private final AttachmentRepository attachments;

    RequestReturn(ReturnWindow window, ReturnRequests requests, Assignments assignments, AttachmentRepository attachments) {
        super("request-return", "申请退回", "不属本局职责的，请交办机关收回。批准以前照常办理，期限不停，不得自行转给其他单位。", Input.class);
        this.window = window;
        this.requests = requests;
        this.assignments = assignments;
        this.attachments = attachments;
    }

    @Override
    public boolean offered(Occasion occasion) {
        // Before registration its form asks.
        boolean registered = occasion.proposal().state().compareTo(State.REGISTERED) >= 0;
        return registered && window.open(occasion.proposal(), occasion.today()) && mayAsk(occasion) && requests.open(occasion.proposalId()).isEmpty();
    }

    @Override
    public Optional<Refusal> tooLate(Occasion occasion) {
        return mayAsk(occasion) ? window.over(occasion.proposal(), occasion.today()) : Optional.empty();
    }

    private boolean mayAsk(Occasion occasion) {
        return occasion.isMemberOf(Role.OFFICE) || occasion.groups().stream().anyMatch(group -> group.endsWith("-head"))
                && assignments.of(occasion.proposalId()).stream().anyMatch(one -> occasion.isMemberOf(Role.sectionHead(one.section())));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return List.of(
                ActionField.required("reason", "申退理由", ActionField.Kind.AREA).with("局内应在" + ChineseDate.format(window.internalDay(proposal))
                        + "以前提出；交办机关受理到" + ChineseDate.format(window.lastDay(proposal)) + "为止。"),
                ActionField.required("suggestedUnit", "建议改由哪个单位办理", ActionField.Kind.TEXT),
                ActionField.optional("attachmentIds", "附件", ActionField.Kind.FILES));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("", "", List.of());
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Checks checks = new Checks();
        ReturnWindow.check(checks, "reason", input.reason(), input.suggestedUnit());
        checks.that(attachments.allBelong(occasion.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        window.request(occasion.work(), input.reason(), input.suggestedUnit());
        return Outcome.done("申请退回，建议改由" + input.suggestedUnit().strip() + "办理").withReason(input.reason().strip());
    }
}
