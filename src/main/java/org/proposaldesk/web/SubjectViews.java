package org.proposaldesk.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.approval.CountersignRequests;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.extension.ExtensionRequests;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.receipt.ReturnRequests;
import org.springframework.stereotype.Component;

/** What a task is about within its item: a point, an opinion, a request, or the numbers that come next. */
@Component
class SubjectViews {

    private final CountersignRequests requests;
    private final ReturnRequests returnRequests;
    private final ExtensionRequests extensions;
    private final NumberRegister register;
    private final Bureau bureau;

    SubjectViews(CountersignRequests requests, ReturnRequests returnRequests, ExtensionRequests extensions, NumberRegister register,
            Bureau bureau) {
        this.requests = requests;
        this.returnRequests = returnRequests;
        this.extensions = extensions;
        this.register = register;
        this.bureau = bureau;
    }

    /** @return null when the step is about the item as a whole */
    Object of(TaskDesk.OpenTask task, List<Assignments.Assignment> assigned, List<TaskView.Point> points,
            List<TaskView.Opinion> asked, List<TaskView.Commitment> promised, List<TaskView.Survey> surveyed) {
        UUID subject = task.work().subject();
        return switch (task.step()) {
            case "research-point" -> assigned.stream().filter(one -> one.id().equals(subject)).findFirst()
                    .map(one -> point(one, points)).orElse(null);
            case "obtain-opinion", "coordinate" -> asked.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
            case "follow-commitment", "confirm-commitment" -> promised.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
            case "record-survey", "confirm-survey" -> surveyed.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
            case "approve-return", "record-return-decision" -> returnRequests.open(task.work().proposalId()).orElse(null);
            case "assign-number" -> register.upcoming(task.work().today().getYear()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().toString()));
            case "countersign" -> requests.find(subject)
                    .map(one -> Map.of("askedByName", bureau.nameOf(one.askedBy()), "question", one.question())).orElse(null);
            case "approve-extension", "record-extension-decision" -> extensions.open(task.work().proposalId()).orElse(null);
            case "notify-proposer" -> extensions.inForce(task.work().proposalId(), task.work().round()).orElse(null);
            default -> null;
        };
    }

    private Object point(Assignments.Assignment assignment, List<TaskView.Point> points) {
        TaskView.Point point = points.stream().filter(one -> one.id().equals(assignment.pointId())).findFirst().orElseThrow();
        return Map.of("pointId", point.id(), "heading", point.heading(), "text", point.text(), "section", assignment.section(),
                "sectionName", bureau.sectionName(assignment.section()));
    }
}
