package org.proposaldesk.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.Reassignments.Researched;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.receipt.Assignments.Assignment;
import org.springframework.stereotype.Service;

/**
 * The office or a deputy leader gives a point to another section (改派要点) until the letter is signed, asked by the section or not; or
 * decides that it stays. While it is being researched, what was typed goes with the task, and its date stays. What a section has found stays
 * its finding, and the other is asked anew; a letter on its way goes back to wait for it (R15, R20).
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
     * @param assignment the point in the hands of the section that has it, or has researched it
     * @param section    the section that gets it; not asked for when it stays
     */
    public record Input(UUID assignment, Decision decision, String section, String reason) {
    }

    private final Reassignments reassignments;
    private final Assignments assignments;
    private final ResearchTasks research;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final CorrectionNews news;
    private final Bureau bureau;

    ReassignPoint(Reassignments reassignments, Assignments assignments, ResearchTasks research, Circulation circulation, Rerouting rerouting,
            CorrectionNews news, Bureau bureau) {
        super("reassign-point", "改派要点", "把要点改由另一科室承办，或者对科室的改派申请作出决定。正在研究的，任务连同已经填写的内容转过去，期限不变；"
                + "已经研究完的，原科室的意见留存，请接手的科室重新研究，稿件等它研究完再提交，已在审核的退回修改。", Input.class);
        this.reassignments = reassignments;
        this.assignments = assignments;
        this.research = research;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.news = news;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return decides(occasion) && !proposal.assist() && proposal.state().compareTo(State.IN_RESEARCH) >= 0 && proposal.state() != State.MERGED
                && proposal.state().beforeSignature() && !reassignments.researched(proposal).isEmpty();
    }

    private static boolean decides(Occasion occasion) {
        return occasion.isMemberOf(Role.OFFICE) || occasion.isMemberOf(Role.DEPUTY_LEADER);
    }

    @Override
    public Optional<Refusal> tooLate(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return decides(occasion) && !proposal.assist() && !proposal.state().beforeSignature() && proposal.state().beforeReply()
                ? Optional.of(new Refusal("R20", "本件已经签发，请先用“签发后修改”退回稿件，再改派要点。")) : Optional.empty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<Researched> points = reassignments.researched(occasion.proposal());
        String requests = points.stream().filter(Researched::requested).map(this::said).collect(Collectors.joining());
        return List.of(
                ActionField.required("assignment", "哪个要点", ActionField.Kind.SELECT)
                        .with(requests.isEmpty() ? "" : requests).of(points.stream().map(one -> new ActionField.Choice(one.assignment().toString(),
                                "“" + one.heading() + "”（" + bureau.sectionName(one.section()) + (one.requested() ? "，申请改派" : one.open() ? "" : "，已研究完") + "）")).toList()),
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
                .that(chosen.isPresent(), "assignment", "R15", "请选择正在研究或已经研究完的要点。")
                .present("decision", input.decision(), "决定")
                .that(input.decision() != Decision.STAY || chosen.filter(one -> !one.requested()).isEmpty(), "decision", "", "这个要点没有科室申请改派，不用决定。")
                .that(!moves || bureau.hasSection(input.section()), "section", "R15", "请选择改由哪个科室承办。")
                .that(!moves || chosen.isEmpty() || !assignments.answers(input.assignment(), input.section()), "section", "R15",
                        "这个科室已经承办这个要点，请选择另一个科室。")
                .text("reason", input.reason(), 500, "理由")
                .refuseIfAny();
        Researched point = chosen.get();
        reassignments.decide(occasion, point.assignment(), moves);
        boolean rewritten = moves && move(occasion, point, input.section());
        news.reassigned(occasion, point, moves ? input.section() : null);
        String section = bureau.sectionName(point.section());
        String done = moves ? "由" + section + "改派" + bureau.sectionName(input.section()) + (point.open() ? "" : "，重新研究")
                + (rewritten ? "，稿件退回修改" : "") : "不改派，仍由" + section + "承办";
        Outcome outcome = Outcome.done("要点“" + point.heading() + "”" + done).withReason(input.reason().strip());
        return rewritten ? outcome.returningTo("revise-draft") : outcome;
    }

    /** @return whether a letter on its way goes back to its drafter */
    private boolean move(Occasion occasion, Researched point, String section) {
        Proposal proposal = occasion.proposal();
        if (point.open()) {
            assignments.give(point.assignment(), section);
            research.give(proposal, point.assignment(), point.section(), section);
            return false;
        }
        Assignment anew = new Assignment(UUID.randomUUID(), point.point(), section);
        assignments.giveUp(point.assignment(), occasion.at());
        assignments.add(proposal.id(), List.of(anew));
        research.begin(proposal, anew.id());
        if (!circulation.underWay(proposal)) {
            return false;
        }
        circulation.reopen(occasion.work(), Resume.IN_ORDER);
        rerouting.reroute(proposal.id());
        return true;
    }
}
