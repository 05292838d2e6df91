package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of every publication (domain 3.3): where, by whom, which version without what, and its withdrawal. */
@Repository
public class PublicationRecords {

    /**
     * A publication.
     *
     * @param contentHash SHA-256 of the public copy
     * @param redactions  how many passages it does not show
     */
    public record Record(long id, UUID proposalId, int round, String number, String title, PublishedReplies.State state, String stateLabel,
            String url, String column, LocalDate publishedOn, String publishedBy, String attribute, String contentHash, int redactions, String withdrawalReason,
            String withdrawalRequestedById, String withdrawalRequestedBy, LocalDate withdrawalRequestedOn, String withdrawnBy,
            LocalDate withdrawnOn) {
    }

    private final JdbcClient jdbc;
    private final Bureau bureau;

    PublicationRecords(JdbcClient jdbc, Bureau bureau) {
        this.jdbc = jdbc;
        this.bureau = bureau;
    }

    /** How many there are. */
    public int count() {
        return jdbc.sql("select count(*) from proposal_desk.published_reply").query(Integer.class).single();
    }

    /** Those that wait for a decision first, then the newest. */
    public List<Record> all(int limit, int offset) {
        return jdbc.sql("""
                select r.*, r.withdrawal_requested_at at time zone 'Asia/Shanghai' as requested,
                    r.withdrawn_at at time zone 'Asia/Shanghai' as withdrawn,
                    p.url, p.website_column, jsonb_array_length(p.redactions) as redacted
                from proposal_desk.published_reply r join proposal_desk.publication p on p.proposal_id = r.proposal_id and p.round = r.round
                order by r.state = 'WITHDRAWAL_REQUESTED' desc, r.id desc limit :limit offset :offset""")
                .param("limit", limit).param("offset", offset).query((row, at) -> {
                    PublishedReplies.State state = PublishedReplies.State.valueOf(row.getString("state"));
                    return new Record(row.getLong("id"), row.getObject("proposal_id", UUID.class), row.getInt("round"), row.getString("number"),
                            row.getString("title"), state, state.label(), row.getString("url"), row.getString("website_column"),
                            row.getObject("published_on", LocalDate.class), bureau.nameOf(row.getString("published_by")), row.getString("attribute"),
                            row.getString("content_hash"), row.getInt("redacted"), row.getString("withdrawal_reason"),
                            row.getString("withdrawal_requested_by"), name(row.getString("withdrawal_requested_by")),
                            row.getObject("requested", LocalDate.class), name(row.getString("withdrawn_by")),
                            row.getObject("withdrawn", LocalDate.class));
                }).list();
    }

    private String name(String person) {
        return person == null ? null : bureau.nameOf(person);
    }
}
