package org.proposaldesk.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;

/** The same models with nothing behind them: only the engine works. */
final class EmptyCarrier extends Carrier {

    private final RuntimeService runtime;
    private final TaskService tasks;

    EmptyCarrier(ApplicationContext application, Map<String, List<String>> groups) {
        super(application.getBean(IdentityService.class), application.getBean(TaskService.class), groups);
        runtime = application.getBean(RuntimeService.class);
        tasks = application.getBean(TaskService.class);
    }

    @Override
    String begin(int number) {
        String key = UUID.randomUUID().toString();
        runtime.startProcessInstanceByKey("proposal-lifecycle", key, Map.of("proposalId", key, "round", 1));
        return key;
    }

    @Override
    void complete(Hand hand, String taskId, List<String> groups) {
        tasks.complete(taskId, hand.decisions());
    }
}
