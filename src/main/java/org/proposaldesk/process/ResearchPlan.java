package org.proposaldesk.process;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.receipt.Assignments;
import org.springframework.stereotype.Component;

/** What the research model asks: which points with which sections. */
@Component("researchPlan")
public class ResearchPlan {

    private final Assignments assignments;

    ResearchPlan(Assignments assignments) {
        this.assignments = assignments;
    }

    /** Ids of the assignments that are researched in this round. */
    public List<String> assignments(String proposalId, Integer round) {
        return assignments.of(UUID.fromString(proposalId)).stream().map(one -> one.id().toString()).toList();
    }

    public String groupOf(String assignmentId) {
        return Role.section(assignments.section(UUID.fromString(assignmentId)));
    }
}
