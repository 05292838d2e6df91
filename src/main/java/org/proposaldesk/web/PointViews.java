package org.proposaldesk.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.research.Figure;
import org.proposaldesk.research.Findings;
import org.springframework.stereotype.Component;

/** The points of an item with what was found out about each. */
@Component
class PointViews {

    private final ProposalRepository proposals;
    private final Findings findings;
    private final Bureau bureau;

    PointViews(ProposalRepository proposals, Findings findings, Bureau bureau) {
        this.proposals = proposals;
        this.findings = findings;
        this.bureau = bureau;
    }

    List<TaskView.Point> of(Proposal proposal, List<Assignments.Assignment> assigned, TaskView.Letter letter,
            List<MergedItems.MergedPoint> merged) {
        Map<UUID, UUID> answeredAt = merged.stream().collect(Collectors.toMap(MergedItems.MergedPoint::id, MergedItems.MergedPoint::answeredAt));
        List<Findings.Finding> all = findings.of(proposal.id());
        Set<UUID> answered = all.stream().filter(one -> one.round() == proposal.round()).map(Findings.Finding::assignmentId)
                .collect(Collectors.toSet());
        Map<UUID, List<TaskView.PointSection>> sections = assigned.stream().collect(Collectors.groupingBy(Assignments.Assignment::pointId,
                Collectors.mapping(one -> new TaskView.PointSection(one.section(), bureau.sectionName(one.section()),
                        answered.contains(one.id())), Collectors.toList())));
        Map<UUID, List<TaskView.Finding>> found = all.stream()
                .collect(Collectors.groupingBy(Findings.Finding::pointId, Collectors.mapping(this::finding, Collectors.toList())));
        return proposals.points(proposal.id()).stream().map(point -> {
            List<TaskView.PointSection> ofPoint = sections.getOrDefault(point.id(), List.of());
            boolean covered = letter != null ? !letter.answers().getOrDefault(answeredAt.getOrDefault(point.id(), point.id()), "").isEmpty()
                    : !ofPoint.isEmpty() && ofPoint.stream().allMatch(TaskView.PointSection::answered);
            return new TaskView.Point(point.id(), point.position(), point.heading(), point.text(), ofPoint,
                    found.getOrDefault(point.id(), List.of()), covered);
        }).toList();
    }

    private TaskView.Finding finding(Findings.Finding one) {
        String section = bureau.sectionName(one.section()) + (one.inForce() ? "" : "（已改派）");
        return new TaskView.Finding(one.round(), one.section(), section, bureau.nameOf(one.person()), one.answer(),
                one.outcome().name(), one.outcome().label(), one.evidence(), one.figures().stream().map(this::figure).toList());
    }

    private TaskView.Figure figure(Figure one) {
        return new TaskView.Figure(one.name(), one.value(), one.unit(), one.period(), one.source(),
                one.confirmedBy() == null ? null : bureau.nameOf(one.confirmedBy()));
    }
}
