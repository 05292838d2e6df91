package org.proposaldesk.web.security;

/** Tells the few errors of the engine apart that a person can do something about. */
public interface EngineFailure {

    /**
     * HTTP status that fits the error: 403 when the engine forbids it, 404 when it knows no such thing, 409 when somebody
     * else was faster, otherwise 500. Never 422: refusals by our rules are known by their class.
     */
    int status(Throwable error);
}
