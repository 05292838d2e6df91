package org.proposaldesk.dispatch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proposaldesk.drafting.Addressee;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** To whom a letter goes, and who has not got it yet (R14, R40). */
@Component
public class Recipients {

    private final Drafting drafting;
    private final Deliveries deliveries;

    Recipients(Drafting drafting, Deliveries deliveries) {
        this.drafting = drafting;
        this.deliveries = deliveries;
    }

    /** Each proposer, or the unit that leads. */
    List<String> of(Proposal proposal) {
        return drafting.addressees(proposal).stream().map(Addressee::name).toList();
    }

    /** The one who receives the survey with the letter. */
    String lead(Proposal proposal) {
        return drafting.addressees(proposal).stream().filter(Addressee::lead).map(Addressee::name).findFirst().orElseThrow();
    }

    /** Those who have no letter of this round yet. */
    public List<String> pending(Proposal proposal) {
        Set<String> delivered = deliveries.of(proposal.id()).stream().filter(one -> one.round() == proposal.round())
                .map(Deliveries.Delivery::addressee).collect(Collectors.toSet());
        return of(proposal).stream().filter(name -> !delivered.contains(name)).toList();
    }
}
