package org.proposaldesk.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.ResearchTasks.ChangedPoint;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ActionField.Kind;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.receipt.Assignments.Assignment;
import org.springframework.stereotype.Service;

/**
 * The office puts the points right (调整要点, R15) until the letter of the round is handed in: renames one, or splits it by adding another,
 * whose sections begin to research it. A point that was registered is never taken away, so that no ask of the proposer is lost.
 */
@Service
public class AdjustPoints extends Action<AdjustPoints.Input> {

    /**
     * One point.
     *
     * @param id       null for a new one
     * @param sections who researches it; those of a registered one change by {@link ReassignPoint}
     */
    public record Row(UUID id, String heading, String text, List<String> sections) {
        public Row {
            sections = sections == null ? List.of() : sections.stream().distinct().toList();
        }
    }

    public record Input(List<Row> points, String reason) {
        public Input {
            points = points == null ? List.of() : points;
        }
    }

    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final Drafts drafts;
    private final ResearchTasks research;
    private final CorrectionNews news;
    private final Bureau bureau;

    AdjustPoints(ProposalRepository proposals, Assignments assignments, Drafts drafts, ResearchTasks research, CorrectionNews news, Bureau bureau) {
        super("adjust-points", "调整要点", "要点拆得不对的，在这里改标题、改内容、增加要点；要拆开一条，就改短原来的，再增加一条。稿件提交以前都可以调整。", Input.class);
        this.proposals = proposals;
        this.assignments = assignments;
        this.drafts = drafts;
        this.research = research;
        this.news = news;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return occasion.isMemberOf(Role.OFFICE) && proposal.state().compareTo(State.REGISTERED) >= 0
                && proposal.state().compareTo(State.DRAFTING) <= 0 && proposal.state() != State.MERGED
                && drafts.latest(proposal.id(), proposal.round()).isEmpty();
    }

    @Override
    public Optional<Refusal> tooLate(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return occasion.isMemberOf(Role.OFFICE) && proposal.state().beforeReply() && drafts.latest(proposal.id(), proposal.round()).isPresent()
                ? Optional.of(new Refusal("R15", "答复稿已经提交，要点不能再调整。漏答的，请审核的同志退回起草人补写。")) : Optional.empty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.rows("points", "要点", ActionField.hidden("id"),
                        ActionField.required("heading", "标题", Kind.TEXT), ActionField.optional("text", "内容", Kind.AREA),
                        ActionField.optional("sections", "承办科室", Kind.SEVERAL)
                                .of(bureau.sections().stream().map(one -> new ActionField.Choice(one.id(), one.name())).toList()))
                        .with(whose(occasion)),
                ActionField.required("reason", "调整的理由", Kind.AREA));
    }

    private String whose(Occasion occasion) {
        return "已登记的要点不能删除，要换科室请用“改派要点”。" + (answeredInTheDraft(occasion.proposal())
                ? "调研已经结束，新增的要点由牵头科室（" + bureau.sectionName(occasion.proposal().leadSection()) + "）在答复稿里直接答复。" : "新增的要点请选承办科室。");
    }

    /** Nobody researches points any more, so that only the drafter can answer a new one. */
    private boolean answeredInTheDraft(Proposal proposal) {
        return proposal.state().compareTo(State.IN_RESEARCH) >= 0 && research.open(proposal).isEmpty();
    }

    @Override
    public Input prefill(Occasion occasion) {
        List<Assignment> planned = assignments.of(occasion.proposalId());
        return new Input(proposals.points(occasion.proposalId()).stream()
                .map(point -> new Row(point.id(), point.heading(), point.text(), sections(planned, point.id()))).toList(), "");
    }

    private static List<String> sections(List<Assignment> planned, UUID point) {
        return planned.stream().filter(one -> one.pointId().equals(point)).map(Assignment::section).toList();
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Proposal proposal = occasion.proposal();
        List<Point> before = proposals.points(proposal.id());
        check(proposal, before, input);
        List<ChangedPoint> changes = changes(before, input.points());
        if (changes.isEmpty()) {
            throw new Refusal("", "没有改动任何要点，请改正后再提交。");
        }
        write(proposal, changes);
        news.points(occasion);
        return Outcome.done("调整要点").withOpinion(changes.stream().map(this::said).collect(Collectors.joining("；"))).withReason(input.reason().strip());
    }

    private void check(Proposal proposal, List<Point> before, Input input) {
        Checks checks = new Checks().text("reason", input.reason(), 1_000, "调整的理由");
        List<Assignment> planned = assignments.of(proposal.id());
        Set<UUID> left = before.stream().map(Point::id).collect(Collectors.toCollection(HashSet::new));
        Set<String> lead = Set.of(proposal.leadSection() == null ? "" : proposal.leadSection());
        boolean inTheDraft = answeredInTheDraft(proposal);
        for (int at = 0; at < input.points().size(); at++) {
            Row row = input.points().get(at);
            String field = "points[" + at + "].";
            Set<String> sections = new HashSet<>(row.sections());
            checks.text(field + "heading", row.heading(), 200, "要点标题").limit(field + "text", row.text(), 4_000, "要点内容")
                    .that(row.id() == null || left.remove(row.id()), field + "heading", "R15", "这条要点不在本件里，请关闭后重新打开。");
            if (row.id() != null) {
                checks.that(sections.equals(new HashSet<>(sections(planned, row.id()))), field + "sections", "R15", "已登记的要点换科室，请用“改派要点”。");
            } else {
                checks.that(!sections.isEmpty() && sections.stream().allMatch(bureau::hasSection), field + "sections", "R15", "请为新增的要点选择承办科室。")
                        .that(!inTheDraft || sections.equals(lead), field + "sections", "R15", "调研已经结束，新增的要点只能由牵头科室在答复稿里答复。");
            }
        }
        checks.that(left.isEmpty(), "points", "R15", "已登记的要点不能删除，请关闭后重新打开，改标题或内容。").refuseIfAny();
    }

    private static List<ChangedPoint> changes(List<Point> before, List<Row> rows) {
        List<ChangedPoint> changes = new ArrayList<>();
        int position = before.stream().mapToInt(Point::position).max().orElse(0);
        for (Row row : rows) {
            String heading = row.heading().strip();
            String text = row.text() == null ? "" : row.text().strip();
            if (row.id() == null) {
                position++;
                changes.add(new ChangedPoint(new Point(UUID.randomUUID(), position, heading, text), null, row.sections()));
            } else {
                before.stream().filter(one -> one.id().equals(row.id()) && !(one.heading().equals(heading) && one.text().equals(text)))
                        .forEach(one -> changes.add(new ChangedPoint(new Point(one.id(), one.position(), heading, text), one.heading(), List.of())));
            }
        }
        return changes;
    }

    private void write(Proposal proposal, List<ChangedPoint> changes) {
        boolean researched = proposal.state().compareTo(State.IN_RESEARCH) >= 0 && !answeredInTheDraft(proposal);
        for (ChangedPoint one : changes) {
            if (one.before() != null) {
                proposals.changePoint(one.point());
                continue;
            }
            proposals.addPoints(proposal.id(), List.of(one.point()));
            List<Assignment> added = one.sections().stream().map(section -> new Assignment(UUID.randomUUID(), one.point().id(), section)).toList();
            assignments.add(proposal.id(), added);
            if (researched) {
                added.forEach(assignment -> research.begin(proposal, assignment.id()));
            }
        }
        research.pointsChanged(proposal, changes);
    }

    private String said(ChangedPoint change) {
        String heading = "“" + change.point().heading() + "”";
        return change.before() == null
                ? "新增要点" + heading + "，由" + change.sections().stream().map(bureau::sectionName).collect(Collectors.joining("、")) + "承办"
                : change.before().equals(change.point().heading()) ? "更正要点" + heading + "的内容" : "要点“" + change.before() + "”改为" + heading;
    }
}
