package org.proposaldesk.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Plans which sections answer which points and which section leads and writes the reply (拟办分办). */
@Service
public class PlanDistribution extends Step<PlanDistribution.Input> {

    /** The sections of one point. */
    public record PointSections(UUID pointId, List<String> sections) {

        public PointSections {
            sections = sections == null ? List.of() : sections.stream().distinct().toList();
        }
    }

    /**
     * Where the common letter answers a point.
     *
     * @param answeredAt a point of the item that leads, or the point itself, which then has an answer of its own
     */
    public record Match(UUID pointId, UUID answeredAt) {
    }

    /**
     * What is planned.
     *
     * @param mergeInto the item that this one is handled together with (并案); then no sections are wanted
     * @param matches   for each point, in their order; wanted only with {@code mergeInto}
     */
    public record Input(String leadSection, List<PointSections> assignments, UUID mergeInto, List<Match> matches, String remark) {

        public Input {
            assignments = assignments == null ? List.of() : assignments;
            matches = matches == null ? List.of() : matches;
        }
    }

    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final Merging merging;
    private final MergedItems merged;
    private final Bureau bureau;

    public PlanDistribution(ProposalRepository proposals, Assignments assignments, Merging merging, MergedItems merged, Bureau bureau) {
        super("plan-distribution", State.REGISTERED, Input.class);
        this.proposals = proposals;
        this.assignments = assignments;
        this.merging = merging;
        this.merged = merged;
        this.bureau = bureau;
    }

    /** The proposal of the routing table; the section with most points leads. */
    @Override
    public Input prefill(Work work) {
        Map<UUID, List<String>> sections = new LinkedHashMap<>();
        proposals.points(work.proposalId()).forEach(point -> sections.put(point.id(), new ArrayList<>()));
        Map<String, Integer> count = new LinkedHashMap<>();
        for (Assignments.Assignment one : assignments.of(work.proposalId())) {
            sections.get(one.pointId()).add(one.section());
            count.merge(one.section(), 1, Integer::sum);
        }
        String lead = work.proposal().leadSection() != null ? work.proposal().leadSection()
                : count.entrySet().stream().reduce((a, b) -> b.getValue() >= a.getValue() ? b : a).map(Map.Entry::getKey).orElse(null);
        UUID into = merged.leadOf(work.proposalId()).orElse(null);
        Map<UUID, UUID> answeredAt = into == null ? Map.of() : merged.points(work.proposalId()).stream()
                .filter(point -> point.itemId().equals(work.proposalId()))
                .collect(Collectors.toMap(MergedItems.MergedPoint::id, MergedItems.MergedPoint::answeredAt));
        return new Input(lead, sections.entrySet().stream().map(entry -> new PointSections(entry.getKey(), entry.getValue())).toList(),
                into, sections.keySet().stream().map(point -> new Match(point, answeredAt.get(point))).toList(), "");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        if (input.mergeInto() != null) {
            return merge(work, input);
        }
        merging.planNone(work);
        Map<UUID, Point> points = proposals.points(work.proposalId()).stream().collect(Collectors.toMap(Point::id, Function.identity()));
        check(input, points);
        List<Assignments.Assignment> planned = new ArrayList<>();
        for (PointSections one : input.assignments()) {
            one.sections().forEach(section -> planned.add(new Assignments.Assignment(UUID.randomUUID(), one.pointId(), section)));
        }
        assignments.replace(work.proposalId(), planned);
        proposals.leadSection(work.proposalId(), input.leadSection());
        return Outcome.done("拟由" + bureau.sectionName(input.leadSection()) + "牵头办理").withOpinion(input.remark())
                .deciding(Map.of("leadSection", input.leadSection()));
    }

    private Outcome merge(Work work, Input input) {
        new Checks().limit("remark", input.remark(), 500, "拟办说明").refuseIfAny();
        MergedItems.Candidate lead = merging.plan(work, input.mergeInto(), answeredAt(input));
        return Outcome.done("拟并入第" + lead.number() + "号" + lead.kind().word() + "办理").withOpinion(input.remark())
                .deciding(Map.of("leadSection", lead.leadSection()));
    }

    private static Map<UUID, UUID> answeredAt(Input input) {
        Map<UUID, UUID> answeredAt = new HashMap<>();
        input.matches().stream().filter(one -> one.pointId() != null && one.answeredAt() != null)
                .forEach(one -> answeredAt.put(one.pointId(), one.answeredAt()));
        return answeredAt;
    }

    private void check(Input input, Map<UUID, Point> points) {
        Checks checks = new Checks()
                .that(input.leadSection() != null && bureau.hasSection(input.leadSection()), "leadSection", "", "请选择牵头科室，由其起草答复。")
                .limit("remark", input.remark(), 500, "拟办说明");
        Map<UUID, Integer> assigned = new HashMap<>();
        for (int at = 0; at < input.assignments().size(); at++) {
            PointSections one = input.assignments().get(at);
            String field = "assignments[" + at + "].sections";
            Point point = points.get(one.pointId());
            checks.that(point != null, field, "", "要点已变动，请刷新页面后重新分办。")
                    .that(one.sections().stream().allMatch(bureau::hasSection), field, "", "所选科室不存在，请重新选择。");
            if (point != null) {
                assigned.merge(point.id(), one.sections().size(), Integer::sum);
                checks.that(!one.sections().isEmpty(), field, "R15", "要点“" + point.heading() + "”还没有承办科室，请选择。");
            }
        }
        checks.that(assigned.size() == points.size(), "assignments", "R15", "每个要点都要有承办科室，请补全。");
        checks.refuseIfAny();
    }
}
