package org.proposaldesk.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.Reassignments.Researched;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.receipt.Assignments;
import org.springframework.stereotype.Service;

/**
 * The office or a deputy leader gives a point that is being researched to another section (改派要点), asked by the section or not; or
 * decides that it stays. What was typed goes with the task, its date stays.
 */
@Service
public class ReassignPoint extends Action<ReassignPoint.Input> {

    /** What is decided. */
    public enum Decision implements Labelled {
        MOVE("改派"), STAY("不改派，仍由原科室承办");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * The decision.
     *
     * @param assignment the point in the hands of the section that has it
     * @param section    the section that gets it; not asked for when it stays
     */
    public record Input(UUID assignment, Decision decision, String section, String reason) {
    }

    private final Reassignments reassignments;
    private final Assignments assignments;
    private final ResearchTasks research;
    private final CorrectionNews news;
    private final Bureau bureau;

    ReassignPoint(Reassignments reassignments, Assignments assignments, ResearchTasks research, CorrectionNews news, Bureau bureau) {
        super("reassign-point", "改派要点", "把正在研究的要点改由另一科室承办，或者对科室的改派申请作出决定。期限不变，已经填写的内容一并转过去。", Input.class);
        this.reassignments = reassignments;
        this.assignments = assignments;
        this.research = research;
        this.news = news;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return (occasion.isMemberOf(Role.OFFICE) || occasion.isMemberOf(Role.DEPUTY_LEADER)) && !research.open(occasion.proposal()).isEmpty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<Researched> points = reassignments.researched(occasion.proposal());
        String requests = points.stream().filter(Researched::requested).map(this::said).collect(Collectors.joining());
        return List.of(
                ActionField.required("assignment", "哪个要点", ActionField.Kind.SELECT)
                        .with(requests.isEmpty() ? "" : requests).of(points.stream().map(one -> new ActionField.Choice(one.assignment().toString(),
                                "“" + one.heading() + "”（" + bureau.sectionName(one.section()) + (one.requested() ? "，申请改派" : "") + "）")).toList()),
                ActionField.required("decision", "决定", ActionField.Kind.SELECT)
                        .of(List.of(ActionField.Choice.of(Decision.MOVE), ActionField.Choice.of(Decision.STAY))),
                ActionField.optional("section", "改由哪个科室承办", ActionField.Kind.SELECT).with("不改派的不选。")
                        .of(bureau.sections().stream().map(one -> new ActionField.Choice(one.id(), one.name())).toList()),
                ActionField.required("reason", "理由", ActionField.Kind.AREA));
    }

    private String said(Researched one) {
        return bureau.nameOf(one.requestedBy()) + "申请改派“" + one.heading() + "”：" + one.reason()
                + (one.suggested() == null ? "" : "（建议由" + bureau.sectionName(one.suggested()) + "承办）") + (one.reason().endsWith("。") ? "" : "。");
    }

    @Override
    public Input prefill(Occasion occasion) {
        return reassignments.researched(occasion.proposal()).stream().filter(Researched::requested).findFirst()
                .map(one -> new Input(one.assignment(), null, one.suggested(), "")).orElse(new Input(null, Decision.MOVE, null, ""));
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        List<Researched> points = reassignments.researched(occasion.proposal());
        Optional<Researched> chosen = points.stream().filter(one -> one.assignment().equals(input.assignment())).findFirst();
        boolean moves = input.decision() == Decision.MOVE;
        new Checks()
                .that(chosen.isPresent(), "assignment", "R15", "请选择正在研究的要点；已经研究完的不能改派。")
                .present("decision", input.decision(), "决定")
                .that(input.decision() != Decision.STAY || chosen.filter(one -> !one.requested()).isEmpty(), "decision", "", "这个要点没有科室申请改派，不用决定。")
                .that(!moves || bureau.hasSection(input.section()), "section", "R15", "请选择改由哪个科室承办。")
                .that(!moves || chosen.isEmpty() || !assignments.answers(input.assignment(), input.section()), "section", "R15",
                        "这个科室已经承办这个要点，请选择另一个科室。")
                .text("reason", input.reason(), 500, "理由")
                .refuseIfAny();
        Researched point = chosen.get();
        reassignments.decide(occasion, point.assignment(), moves);
        if (moves) {
            assignments.give(point.assignment(), input.section());
            research.give(occasion.proposal(), point.assignment(), point.section(), input.section());
        }
        news.reassigned(occasion, point, moves ? input.section() : null);
        return Outcome.done(moves ? "要点“" + point.heading() + "”由" + bureau.sectionName(point.section()) + "改派" + bureau.sectionName(input.section())
                : "要点“" + point.heading() + "”不改派，仍由" + bureau.sectionName(point.section()) + "承办").withReason(input.reason().strip());
    }
}
