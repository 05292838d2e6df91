package org.proposaldesk.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.proposaldesk.proposal.State;

/** What the states (domain 2.10) mean for somebody who watches. */
final class Standing {

    /** Nothing is left to do. */
    static final Set<State> FINISHED = EnumSet.of(State.CLOSED, State.RETURNED);

    /** The limit of the reply runs no longer: the reply is out or the item is finished. */
    static final Set<State> UNLIMITED = EnumSet.of(State.REPLIED, State.AWAITING_FEEDBACK, State.ESCALATED,
            State.FOLLOWING_UP, State.CLOSED, State.RETURNED);

    /** Days before the limit of the reply in which an item counts as due soon. */
    static final int SOON_DAYS = 7;

    private Standing() {
    }

    static String[] names(Set<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }
}
