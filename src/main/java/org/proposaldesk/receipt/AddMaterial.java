package org.proposaldesk.receipt;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** Files papers that arrive while no step asks for them (补充材料): by the office, and by the sections that work on the item. */
@Service
public class AddMaterial extends Action<AddMaterial.Input> {

    /** @param note what the papers are, and why they belong here */
    public record Input(String note, List<UUID> attachmentIds) {
        public Input {
            attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
        }
    }

    private final Assignments assignments;
    private final AttachmentRepository attachments;

    public AddMaterial(Assignments assignments, AttachmentRepository attachments) {
        super("add-material", "补充材料", "把办理过程中另外收到的材料存入案卷。办理进度和期限不变。", Input.class);
        this.assignments = assignments;
        this.attachments = attachments;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return occasion.isMemberOf(Role.OFFICE) || assignments.sections(occasion.proposal()).stream().anyMatch(section ->
                occasion.isMemberOf(Role.section(section)) || occasion.isMemberOf(Role.sectionHead(section)));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("note", "材料说明", ActionField.Kind.AREA).with("写明是什么材料、从哪里来。"),
                ActionField.required("attachmentIds", "材料", ActionField.Kind.FILES));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("", List.of());
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks()
                .text("note", input.note(), 500, "材料说明")
                .that(!input.attachmentIds().isEmpty(), "attachmentIds", "", "请上传材料。")
                .that(attachments.allBelong(occasion.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        return Outcome.done("补充材料 " + input.attachmentIds().size() + " 份").withReason(input.note().strip());
    }
}
