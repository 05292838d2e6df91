package org.proposaldesk.process;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.Merging;
import org.springframework.stereotype.Component;

/** The two ends of an item's life: it begins only for an item that was taken in, once, and its end is noted on the item. */
@Component
class LifecycleListener {

    private static final Map<String, State> ENDS = Map.of("closed", State.CLOSED, "opinion-sent", State.CLOSED, "returned", State.RETURNED);

    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ProposalRepository proposals;
    private final RuntimeService runtime;
    private final Items items;
    private final OutsideOpinions opinions;
    private final Merging merging;
    private final Clock clock;

    LifecycleListener(ProposalRepository proposals, RuntimeService runtime, Items items, OutsideOpinions opinions, Merging merging, Clock clock) {
        this.proposals = proposals;
        this.runtime = runtime;
        this.items = items;
        this.opinions = opinions;
        this.merging = merging;
        this.clock = clock;
    }

    /** @throws Refusal when the item is unknown, has begun already, or the variables are not those of a new item */
    void started(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null || !IDS.matcher(key).matches() || !key.equals(execution.getVariable(ProcessVariables.PROPOSAL_ID))
                || !Integer.valueOf(1).equals(execution.getVariable(ProcessVariables.ROUND)) || execution.getVariables().size() != 2) {
            throw new Refusal("R52", "请用“登记交办件”表单开始办理。");
        }
        Proposal proposal = items.lock(UUID.fromString(key));
        if (proposal.state() != State.AWAITING_RECEIPT || running(key)) {
            throw new Refusal("R52", "这件已经在办理，不要重复发起。");
        }
    }

    /** Asked without regard to the rights of the one who begins, who may not see any instance. */
    private boolean running(String key) {
        return Context.getCommandContext().runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(ModelBehind.LIFECYCLE).processInstanceBusinessKey(key).count() > 0);
    }

    void ended(DelegateExecution execution) {
        State state = ENDS.get(execution.getCurrentActivityId());
        if (state != null) {
            UUID item = UUID.fromString(execution.getProcessBusinessKey());
            proposals.state(item, state);
            opinions.endWith(execution.getProcessBusinessKey());
            if (state == State.RETURNED) {
                merging.returned(item, clock.instant());
            }
        }
    }
}
