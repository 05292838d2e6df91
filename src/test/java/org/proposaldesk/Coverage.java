package org.proposaldesk;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes each node that is entered and each flow that is taken, by model. */
public class Coverage extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> SEEN = new ConcurrentHashMap<>();

    /** Begins to note anew. */
    static void forget() {
        SEEN.clear();
    }

    /** Ids of the nodes and flows of a model that were passed. */
    static Set<String> of(String model) {
        return new TreeSet<>(SEEN.getOrDefault(model, Set.of()));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                listen(definition.getKey(), definition);
            }
        });
    }

    private static void listen(String model, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, passing(model, activity.getId()));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, passing(model, flow.getId()));
            }
            listen(model, activity);
        }
    }

    private static ExecutionListener passing(String model, String id) {
        return execution -> SEEN.computeIfAbsent(model, key -> new ConcurrentSkipListSet<>()).add(id);
    }
}
