package org.proposaldesk.supervision;

import java.util.EnumSet;
import java.util.Set;
import org.proposaldesk.deadline.Urgency;
import org.proposaldesk.proposal.State;
import org.proposaldesk.supervision.CaseQuery.Progress;

/** What the states (domain 2.10) mean for somebody who watches. */
final class Standing {

    /** Nothing is left to do: handled to the end (办结), or taken back by the assigner (已退回), which is no work of ours (R6). */
    static final Set<State> ENDED = EnumSet.of(State.CLOSED, State.RETURNED);

    /** The limit of the reply runs no longer: the reply is out or the item is finished. */
    static final Set<State> UNLIMITED = EnumSet.of(State.REPLIED, State.AWAITING_FEEDBACK, State.ESCALATED,
            State.FOLLOWING_UP, State.CLOSED, State.RETURNED);

    /** Days before the limit of the reply in which an item counts as due soon. */
    static final int SOON_DAYS = Urgency.SOON_DAYS;

    private Standing() {
    }

    /** The states that a filter means. */
    static Set<State> of(Progress progress) {
        return switch (progress) {
            case RUNNING -> EnumSet.complementOf(EnumSet.copyOf(ENDED));
            case FINISHED -> EnumSet.of(State.CLOSED);
            case RETURNED -> EnumSet.of(State.RETURNED);
        };
    }

    static String[] names(Set<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }
}
