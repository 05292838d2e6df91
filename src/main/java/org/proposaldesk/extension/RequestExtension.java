package org.proposaldesk.extension;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.ItemEvents;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;

/** The lead section or the office asks, before the limit, for a later reply date (申请延期, R2). The limit stays as it is meanwhile. */
@Service
public class RequestExtension extends Action<RequestExtension.Input> {

    /** @param wished the date to which the reply is to be put off */
    public record Input(LocalDate wished, String reason, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private static final String REQUESTED = "extension-requested";

    private final Extensions extensions;
    private final ExtensionRequests requests;
    private final AttachmentRepository attachments;
    private final ItemEvents events;

    RequestExtension(Extensions extensions, ExtensionRequests requests, AttachmentRepository attachments, ItemEvents events) {
        super("request-extension", "申请延期", "预计不能按期答复的，在答复期限以前报分管领导和交办机关。同意以前期限不变，照常办理。", Input.class);
        this.extensions = extensions;
        this.requests = requests;
        this.attachments = attachments;
        this.events = events;
    }

    /** Also when the limit is over: who looks for it then is told why it is too late. */
    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return !proposal.assist() && proposal.leadSection() != null && proposal.state().beforeReply() && concerned(occasion)
                && requests.open(proposal.id()).isEmpty();
    }

    /** Whether the person is of the office or of the section that writes the reply. */
    static boolean concerned(Occasion occasion) {
        String section = occasion.proposal().leadSection();
        return occasion.isMemberOf(Role.OFFICE) || section != null
                && (occasion.isMemberOf(Role.section(section)) || occasion.isMemberOf(Role.sectionHead(section)));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return List.of(
                ActionField.required("wished", "希望延到", ActionField.Kind.DATE).with("答复期限为" + ChineseDate.format(proposal.due()) + "，最迟可延到"
                        + ChineseDate.format(extensions.latest(proposal)) + "。"),
                ActionField.required("reason", "延期理由", ActionField.Kind.AREA).with("写明为什么不能按期答复、已经办到哪一步。"),
                ActionField.optional("attachmentIds", "附件", ActionField.Kind.FILES));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(null, "", List.of());
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Proposal proposal = occasion.proposal();
        if (occasion.today().isAfter(proposal.due())) {
            throw new Refusal("R2", "答复期限（" + ChineseDate.format(proposal.due()) + "）已过，不能再申请延期。请抓紧办理，并向提案者书面说明。");
        }
        Checks checks = new Checks();
        extensions.checkDate(checks, proposal, "wished", input.wished(), proposal.due(), "希望延到的日期");
        checks.text("reason", input.reason(), 1_000, "延期理由")
                .that(attachments.allBelong(proposal.id(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        requests.request(proposal.id(), proposal.round(), occasion.today(), occasion.person(), input.reason().strip(), input.wished());
        if (!events.happened(proposal.id(), REQUESTED)) {
            throw new Refusal("R2", "本件已经办结，不能再申请延期。");
        }
        return Outcome.done("申请延期至" + ChineseDate.format(input.wished())).withReason(input.reason().strip());
    }
}
