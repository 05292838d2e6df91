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
     * @param elsewhere    it is also on another website
     * @param contentHash  SHA-256 of the public copy
     * @param redactions   how many passages it does not show
     * @param toCorrect    it is to be published again with a corrected copy, and was not yet
     * @param correctedById who proposed the corrected copy that waits for a decision, or null
     * @param takenDownOn  when the other website took it down, or null
     */
    public record Record(long id, UUID proposalId, int round, String number, String title, PublishedReplies.State state, String stateLabel,
            String url, boolean elsewhere, String column, LocalDate publishedOn, String publishedBy, String attribute, String contentHash,
            int redactions, String withdrawalReason,
            String withdrawalRequestedById, String withdrawalRequestedBy, LocalDate withdrawalRequestedOn, String withdrawnBy,
            LocalDate withdrawnOn, boolean toCorrect, String correctedById, String correctedBy, LocalDate takenDownOn) {
    }

    private final JdbcClient jdbc;
    private final RepliesPage page;
    private final Bureau bureau;

    PublicationRecords(JdbcClient jdbc, RepliesPage page, Bureau bureau) {
        this.jdbc = jdbc;
        this.page = page;
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
                    r.withdrawn_at at time zone 'Asia/Shanghai' as withdrawn, c.proposed_by as corrected_by,
                    r.to_be_corrected and not exists (select 1 from proposal_desk.published_reply n
                        where n.proposal_id = r.proposal_id and n.round = r.round and n.id > r.id) as to_correct
                from proposal_desk.published_reply r
                    left join proposal_desk.publication_correction c on c.reply_id = r.id and c.decided_by is null
                order by r.state = 'WITHDRAWAL_REQUESTED' or c.id is not null desc, r.id desc limit :limit offset :offset""")
                .param("limit", limit).param("offset", offset).query((row, at) -> {
                    PublishedReplies.State state = PublishedReplies.State.valueOf(row.getString("state"));
                    return new Record(row.getLong("id"), row.getObject("proposal_id", UUID.class), row.getInt("round"), row.getString("number"),
                            row.getString("title"), state, state.label(),
                            row.getString("url").isEmpty() ? page.address(row.getLong("id")) : row.getString("url"),
                            !row.getString("url").isEmpty(), row.getString("website_column"),
                            row.getObject("published_on", LocalDate.class), bureau.nameOf(row.getString("published_by")), row.getString("attribute"),
                            row.getString("content_hash"), row.getInt("redactions"), row.getString("withdrawal_reason"),
                            row.getString("withdrawal_requested_by"), name(row.getString("withdrawal_requested_by")),
                            row.getObject("requested", LocalDate.class), name(row.getString("withdrawn_by")),
                            row.getObject("withdrawn", LocalDate.class), row.getBoolean("to_correct"), row.getString("corrected_by"),
                            name(row.getString("corrected_by")), row.getObject("taken_down_on", LocalDate.class));
                }).list();
    }

    private String name(String person) {
        return person == null ? null : bureau.nameOf(person);
    }
}
