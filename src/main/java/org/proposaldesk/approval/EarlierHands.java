package org.proposaldesk.approval;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** The hands that a review step may return a letter to: the drafter, and every earlier reviewer who has had it (R16, R18). */
@Component
public class EarlierHands {

    private final Map<String, Review> reviews;

    public EarlierHands(List<Review> reviews) {
        this.reviews = reviews.stream().collect(Collectors.toMap(Review::id, Function.identity()));
    }

    /** Ids of the steps, the drafter first; none for steps that are no reviews. */
    public List<String> of(String step, Proposal proposal) {
        Review review = reviews.get(step);
        return review == null ? List.of() : review.earlierHands(proposal);
    }
}
