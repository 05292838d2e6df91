package org.proposaldesk.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.web.security.EngineErrorFilter;
import org.springframework.stereotype.Component;

/**
 * Marks engine errors that stem from a {@link Refusal}, so that the web side can tell them from failures: a listener's
 * exception arrives there wrapped in English sentences of the engine.
 */
@Component
public class RefusalCode extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomExceptionCodeProvider(new ExceptionCodeProvider() {
            @Override
            public Integer provideCode(ProcessEngineException exception) {
                for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                    if (cause instanceof Refusal) {
                        return EngineErrorFilter.REFUSAL_CODE;
                    }
                }
                return null;
            }
        });
    }
}
