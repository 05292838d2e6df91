package org.proposaldesk.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.proposaldesk.web.security.EngineFailure;
import org.springframework.stereotype.Component;

/** Reads the engine's exceptions for the web side. */
@Component
public class EngineFailureStatus implements EngineFailure {

    @Override
    public int status(Throwable error) {
        if (error instanceof OptimisticLockingException || error instanceof TaskAlreadyClaimedException) {
            return 409;
        }
        if (error instanceof AuthorizationException) {
            return 403;
        }
        // The engine complains of a null value when the task or instance of an id is gone.
        if (error instanceof NotFoundException || error instanceof NullValueException) {
            return 404;
        }
        return 500;
    }
}
