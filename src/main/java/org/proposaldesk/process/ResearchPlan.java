package org.proposaldesk.process;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.research.Opinions;
import org.springframework.stereotype.Component;

/** What the research model asks: which points with which sections, which opinions are awaited. */
@Component("researchPlan")
public class ResearchPlan {

    private final Assignments assignments;
    private final Opinions opinions;

    ResearchPlan(Assignments assignments, Opinions opinions) {
        this.assignments = assignments;
        this.opinions = opinions;
    }

    /** Ids of the assignments that are researched in this round. */
    public List<String> assignments(String proposalId, Integer round) {
        return assignments.of(UUID.fromString(proposalId)).stream().map(one -> one.id().toString()).toList();
    }

    /** Ids of the opinions that are awaited in this round. */
    public List<String> opinions(String proposalId, Integer round) {
        return opinions.awaited(UUID.fromString(proposalId), round).stream().map(UUID::toString).toList();
    }

    public String groupOf(String assignmentId) {
        return Role.section(assignments.section(UUID.fromString(assignmentId)));
    }
}
