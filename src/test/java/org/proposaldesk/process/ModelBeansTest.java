package org.proposaldesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An expression in a model reaches the beans that were made for models, and nothing else of the application. */
@SpringBootTest
class ModelBeansTest {

    @Autowired
    private ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(strings = {"tasksOfOthers", "deadline", "researchPlan", "commitments", "surveyResult", "proposeDistribution", "determineNextHand",
            "countersigners", "publicationReview", "reminderTimes", "remind", "remindLead", "recordNoAnswer", "openNextRound", "askUnits",
            "dispatchProgress", "leaderInCharge"})
    void reachesTheBeansOfModels(String bean) {
        assertThat(valueOf(bean)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataSource", "environment", "runtimeService", "identityService", "taskDesk", "journal", "systemProperties"})
    void reachesNoOtherBean(String bean) {
        assertThatThrownBy(() -> valueOf(bean)).hasMessageContaining("Unknown property");
    }

    private Object valueOf(String bean) {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context ->
                configuration.getExpressionManager().createExpression("${" + bean + "}").getValue(StartProcessVariableScope.getSharedInstance()));
    }
}
