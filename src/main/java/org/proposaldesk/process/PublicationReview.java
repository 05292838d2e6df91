package org.proposaldesk.process;

import java.util.UUID;
import org.proposaldesk.approval.PublicationReviews;
import org.springframework.stereotype.Component;

/** What the model of publication asks. */
@Component("publicationReview")
public class PublicationReview {

    private final PublicationReviews reviews;

    PublicationReview(PublicationReviews reviews) {
        this.reviews = reviews;
    }

    /** Whether the reply of this round is to be published. */
    public boolean agreed(String proposalId, Integer round) {
        return reviews.disclosed(UUID.fromString(proposalId), round).isPresent();
    }
}
