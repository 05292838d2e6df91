package org.proposaldesk.dispatch;

import java.time.LocalDate;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.proposal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the public read a copy, and notes in the item where it stands (domain 3.3). */
@Component
class Publishing {

    private final PublishedReplies replies;
    private final RepliesPage page;
    private final JdbcClient jdbc;

    Publishing(PublishedReplies replies, RepliesPage page, JdbcClient jdbc) {
        this.replies = replies;
        this.page = page;
        this.jdbc = jdbc;
    }

    /**
     * @param elsewhere address on another website; empty when it is on the own page only
     * @return the address
     */
    String publish(Work work, Letter copy, PublicationReviews.Review review, LocalDate on, String elsewhere, String column) {
        long id = replies.publish(work, copy, on, review.attribute().label(), elsewhere, column, review.disclosure().redactions().size());
        String url = elsewhere.isEmpty() ? page.address(id) : elsewhere;
        jdbc.sql("""
                update proposal_desk.publication set published_on = :on, url = :url, website_column = :column, published_by = :by
                where proposal_id = :proposal and round = :round""")
                .param("on", on).param("url", url).param("column", column).param("by", work.person())
                .param("proposal", work.proposalId()).param("round", work.round()).update();
        return url;
    }
}
