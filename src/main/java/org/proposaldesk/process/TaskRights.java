package org.proposaldesk.process;

import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.proposaldesk.approval.Separation;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Component;

/** Who may have a task: those whom the model names or who stand in for them (R16, R57), and none whom an earlier hand bars (R17). */
@Component
class TaskRights {

    private final IdentityService identity;
    private final Acting acting;
    private final Separation separation;

    TaskRights(IdentityService identity, Acting acting, Separation separation) {
        this.identity = identity;
        this.acting = acting;
        this.separation = separation;
    }

    /**
     * Wants that the person may have the task of these groups at this moment.
     *
     * @return the person in whose place he has it, or null when it is his own duty
     * @throws Refusal otherwise
     */
    String require(String person, Proposal proposal, String step, Collection<String> candidates) {
        String principal = isCandidate(person, candidates) ? null : acting.require(person, proposal, step, candidates).principal();
        // The person counts, whatever right he comes by.
        separation.check(proposal, step, person);
        return principal;
    }

    boolean isCandidate(String person, Collection<String> candidates) {
        return candidates.contains(Role.person(person)) || groupsOf(person).anyMatch(candidates::contains);
    }

    private Stream<String> groupsOf(String person) {
        Authentication current = identity.getCurrentAuthentication();
        if (current != null && person.equals(current.getUserId()) && current.getGroupIds() != null) {
            return current.getGroupIds().stream();
        }
        return identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId);
    }
}
