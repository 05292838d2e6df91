package org.proposaldesk.process;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.survey.SurveyClosing;
import org.springframework.stereotype.Component;

/** Opens the next round through the same models (开启重新办理, R43). */
@Component("openNextRound")
class OpenNextRound implements JavaDelegate {

    private final SurveyClosing closing;
    private final Items items;
    private final Clock clock;

    OpenNextRound(SurveyClosing closing, Items items, Clock clock) {
        this.closing = closing;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID proposal = UUID.fromString(execution.getProcessBusinessKey());
        execution.setVariable(ProcessVariables.ROUND, closing.nextRound(proposal, clock.instant()));
        items.changed(proposal);
    }
}
