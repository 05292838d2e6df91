package org.proposaldesk.proposal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded papers; their contents stay in this table and never become process variables. */
@Repository
public class AttachmentRepository {

    /** What a person is told who hands in a paper of another item. */
    public static final String FOREIGN = "有附件不属于本件，请删除后重新上传。";

    private static final String COLUMNS = "id, proposal_id, step, name, media_type, size, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;

    public AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Attachment attachment, byte[] content) {
        jdbc.sql("insert into proposal_desk.attachment (" + COLUMNS + ", sha256, content) values "
                        + "(:id, :proposal, :step, :name, :mediaType, :size, :by, :at, :sha256, :content)")
                .param("id", attachment.id()).param("proposal", attachment.proposalId()).param("step", attachment.step())
                .param("name", attachment.name()).param("mediaType", attachment.mediaType()).param("size", attachment.size())
                .param("by", attachment.uploadedBy()).param("at", attachment.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("sha256", sha256(content)).param("content", content).update();
    }

    public List<Attachment> of(UUID proposal) {
        return jdbc.sql("select " + COLUMNS + " from proposal_desk.attachment where proposal_id = :proposal order by uploaded_at")
                .param("proposal", proposal).query(AttachmentRepository::attachment).list();
    }

    public Optional<Attachment> find(UUID proposal, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from proposal_desk.attachment where proposal_id = :proposal and id = :id")
                .param("proposal", proposal).param("id", id).query(AttachmentRepository::attachment).optional();
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from proposal_desk.attachment where id = :id").param("id", id)
                .query((row, number) -> row.getBytes("content")).single();
    }

    /** Whether all of these were uploaded for this item. */
    public boolean allBelong(UUID proposal, Collection<UUID> ids) {
        return ids.isEmpty() || jdbc.sql("select count(*) from proposal_desk.attachment where proposal_id = :proposal and id in (:ids)")
                .param("proposal", proposal).param("ids", ids).query(Integer.class).single() == ids.stream().distinct().count();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(row.getObject("id", UUID.class), row.getObject("proposal_id", UUID.class), row.getString("step"),
                row.getString("name"), row.getString("media_type"), row.getLong("size"), row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
