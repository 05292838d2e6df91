package org.proposaldesk.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Addressee;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** To whom a letter goes, who has not got it yet, and whose came back (R14, R40). */
@Component
public class Recipients {

    private final Drafting drafting;
    private final Deliveries deliveries;
    private final Postings postings;
    private final DeliveryFailures failures;
    private final Bureau bureau;

    Recipients(Drafting drafting, Deliveries deliveries, Postings postings, DeliveryFailures failures, Bureau bureau) {
        this.drafting = drafting;
        this.deliveries = deliveries;
        this.postings = postings;
        this.failures = failures;
        this.bureau = bureau;
    }

    /** Each proposer, or the unit that leads. */
    List<String> of(Proposal proposal) {
        return drafting.addressees(proposal).stream().map(Addressee::name).toList();
    }

    /** Those who receive a survey with their letters: of joint proposers the one who leads, or all (§13-10); nobody for an opinion. */
    List<String> surveyed(Proposal proposal) {
        return proposal.assist() ? List.of() : bureau.practice().surveyAllProposers() ? of(proposal) : List.of(lead(proposal));
    }

    /** The one who leads. */
    String lead(Proposal proposal) {
        return drafting.addressees(proposal).stream().filter(Addressee::lead).map(Addressee::name).findFirst().orElseThrow();
    }

    /** Those who have no letter of this round yet. */
    public List<String> pending(Proposal proposal) {
        Set<String> delivered = deliveries.of(proposal.id()).stream().filter(one -> one.round() == proposal.round())
                .map(Deliveries.Delivery::addressee).collect(Collectors.toSet());
        return of(proposal).stream().filter(name -> !delivered.contains(name)).toList();
    }

    /** Letters of this round that came back, were not sent again, and about which nobody has been asked yet. */
    public List<DeliveryFailures.Failure> cameBack(Proposal proposal) {
        List<String> here = new ArrayList<>(pending(proposal));
        postings.open(proposal.id(), proposal.round()).forEach(one -> here.remove(one.addressee()));
        return failures.last(proposal.id(), proposal.round()).stream().filter(one -> one.asked() == null && here.contains(one.addressee())).toList();
    }
}
