package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where replies were published (domain 3.3). */
@Repository
public class Publications {

    private final JdbcClient jdbc;

    public Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void published(UUID proposal, int round, LocalDate on, String url, String column, String by) {
        jdbc.sql("""
                update proposal_desk.publication set published_on = :on, url = :url, website_column = :column, published_by = :by
                where proposal_id = :proposal and round = :round""")
                .param("on", on).param("url", url).param("column", column).param("by", by)
                .param("proposal", proposal).param("round", round).update();
    }
}
