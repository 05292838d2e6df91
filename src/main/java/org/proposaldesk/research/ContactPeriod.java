package org.proposaldesk.research;

import java.time.LocalDate;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.survey.Satisfaction;
import org.springframework.stereotype.Component;

/** From which day on a contact belongs to the handling of a round: a later round wants a new one (R8, domain 2.8). */
@Component
class ContactPeriod {

    private final Satisfaction satisfaction;

    ContactPeriod(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    /** The day of the assignment, in a later round that of the feedback that opened it. */
    LocalDate beginning(Proposal proposal) {
        return proposal.round() == 1 ? proposal.assignedOn() : satisfaction.dissatisfiedOn(proposal.id(), proposal.round() - 1);
    }
}
