package org.proposaldesk.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.Reassignments.Researched;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** The head of a section says that a point is not the section's own (申请改派); until it is decided the section goes on with it. */
@Service
public class RequestReassignment extends Action<RequestReassignment.Input> {

    /**
     * The request.
     *
     * @param assignment the point in the hands of the section
     * @param suggested  the section whose it is, or null
     */
    public record Input(UUID assignment, String suggested, String reason) {
    }

    private final Reassignments reassignments;
    private final CorrectionNews news;
    private final Bureau bureau;

    RequestReassignment(Reassignments reassignments, CorrectionNews news, Bureau bureau) {
        super("request-reassignment", "申请改派要点", "分到本科室的要点不属本科室职责的，由科室负责人提出，办公室或分管局领导决定。决定以前照常研究，期限不变。", Input.class);
        this.reassignments = reassignments;
        this.news = news;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return !own(occasion).isEmpty();
    }

    /** The points that are researched by a section which the person heads, and that nobody has asked about yet. */
    private List<Researched> own(Occasion occasion) {
        return bureau.sections().stream().noneMatch(one -> occasion.isMemberOf(Role.sectionHead(one.id()))) ? List.of()
                : reassignments.researched(occasion.proposal()).stream()
                        .filter(one -> one.open() && !one.requested() && occasion.isMemberOf(Role.sectionHead(one.section()))).toList();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<ActionField.Choice> points = own(occasion).stream().map(one -> new ActionField.Choice(one.assignment().toString(), "“" + one.heading() + "”")).toList();
        return List.of(ActionField.required("assignment", "哪个要点", ActionField.Kind.SELECT).of(points),
                ActionField.optional("suggested", "建议改由哪个科室承办", ActionField.Kind.SELECT)
                        .of(bureau.sections().stream().map(one -> new ActionField.Choice(one.id(), one.name())).toList()),
                ActionField.required("reason", "为什么不属本科室", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        List<Researched> own = own(occasion);
        return new Input(own.size() == 1 ? own.get(0).assignment() : null, null, "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Optional<Researched> asked = own(occasion).stream().filter(one -> one.assignment().equals(input.assignment())).findFirst();
        new Checks()
                .that(asked.isPresent(), "assignment", "R15", "请选择本科室正在研究的要点。")
                .that(input.suggested() == null || bureau.hasSection(input.suggested()) && asked.filter(one -> one.section().equals(input.suggested())).isEmpty(),
                        "suggested", "", "请选择另一个科室，或者留空。")
                .text("reason", input.reason(), 500, "理由")
                .refuseIfAny();
        reassignments.request(occasion, input.assignment(), input.suggested(), input.reason().strip());
        news.reassignmentRequested(occasion);
        return Outcome.done("申请改派要点“" + asked.get().heading() + "”"
                + (input.suggested() == null ? "" : "，建议由" + bureau.sectionName(input.suggested()) + "承办")).withReason(input.reason().strip());
    }
}
