package org.proposaldesk.web.security;

import java.util.Optional;

/** The people the engine knows. */
public interface Identity {

    /** The person and the groups of this moment; empty when no such user exists. */
    Optional<CurrentUser> find(String userId);

    /** Whether the password is right. Repeated failures make the engine refuse the user for growing periods. */
    boolean checkPassword(String userId, String password);

    /** Lets the engine check the authorizations of this person for everything the thread does until {@link #leave()}. */
    void enter(CurrentUser user);

    /** Ends what {@link #enter(CurrentUser)} began. */
    void leave();
}
