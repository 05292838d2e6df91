package org.proposaldesk.process;

import java.time.Clock;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proposaldesk.survey.SurveyClosing;
import org.springframework.stereotype.Component;

/** The survey is over without an answer (记为未反馈, R41). */
@Component("recordNoAnswer")
class RecordNoAnswer implements JavaDelegate {

    private final SurveyClosing closing;
    private final Clock clock;

    RecordNoAnswer(SurveyClosing closing, Clock clock) {
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.noAnswer(UUID.fromString((String) execution.getVariable(ProcessVariables.SURVEY_ID)), clock.instant());
    }
}
