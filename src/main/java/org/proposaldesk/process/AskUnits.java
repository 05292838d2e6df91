package org.proposaldesk.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.research.Opinions;
import org.springframework.stereotype.Component;

/** The units that the assignment names are asked when the research begins, or the item joins another's (请会办单位出具意见); each once. */
@Component("askUnits")
class AskUnits implements JavaDelegate {

    private final Opinions opinions;
    private final OutsideOpinions collection;
    private final Items items;

    AskUnits(Opinions opinions, OutsideOpinions collection, Items items) {
        this.opinions = opinions;
        this.collection = collection;
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Proposal proposal = items.get(execution.getProcessBusinessKey());
        List<UUID> awaited = opinions.awaited(proposal.id(), proposal.round());
        Set<UUID> asked = awaited.isEmpty() ? Set.of() : collection.running(proposal.id());
        awaited.stream().filter(opinion -> !asked.contains(opinion)).forEach(opinion -> collection.begin(proposal, opinion));
    }
}
