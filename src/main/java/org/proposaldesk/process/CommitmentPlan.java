package org.proposaldesk.process;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.followup.CommitmentRepository;
import org.springframework.stereotype.Component;

/** What the follow-up model asks about the promises of an item. */
@Component("commitments")
public class CommitmentPlan {

    private final CommitmentRepository commitments;

    CommitmentPlan(CommitmentRepository commitments) {
        this.commitments = commitments;
    }

    /** Whether any promise is still open. */
    public boolean exist(String proposalId) {
        return !open(proposalId).isEmpty();
    }

    /** Ids of the promises that are still open. */
    public List<String> open(String proposalId) {
        return commitments.open(UUID.fromString(proposalId)).stream().map(one -> one.id().toString()).toList();
    }

    public String groupOf(String commitmentId) {
        return Role.section(section(commitmentId));
    }

    public String headGroupOf(String commitmentId) {
        return Role.sectionHead(section(commitmentId));
    }

    private String section(String commitmentId) {
        return commitments.find(UUID.fromString(commitmentId)).orElseThrow().section();
    }
}
