package org.proposaldesk.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.proposal.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of who acts for whom. */
@Repository
public class StandInRepository {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String IN_FORCE = "where ended_at is null and :today between first_day and last_day order by recorded_at, id";

    private final JdbcClient jdbc;

    public StandInRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force; asked at each act, on every server alike. */
    public List<StandIn> inForce(Instant at) {
        return select(IN_FORCE).param("today", LocalDate.ofInstant(at, BEIJING)).query(StandInRepository::standIn).list();
    }

    /** Those in force, which nobody can end before this transaction has: an act is done under them, or after their end not at all. */
    public List<StandIn> holdInForce(Instant at) {
        return select(IN_FORCE + " for share").param("today", LocalDate.ofInstant(at, BEIJING)).query(StandInRepository::standIn).list();
    }

    /** Everything on record, the newest first. */
    public List<StandIn> all() {
        return select("order by recorded_at desc, id").query(StandInRepository::standIn).list();
    }

    /** The same, and nobody else enters or ends one before this transaction has. */
    List<StandIn> lockAll() {
        jdbc.sql("lock table proposal_desk.stand_in in share row exclusive mode").update();
        return all();
    }

    void add(StandIn one) {
        jdbc.sql("""
                insert into proposal_desk.stand_in (id, kind, principal, substitute, first_day, last_day, signing_only, item_kind, assist_only,
                    key_items, basis, recorded_by, recorded_at)
                values (:id, :kind, :principal, :substitute, :first, :last, :signingOnly, :itemKind, :assistOnly, :keyItems, :basis, :by, :at)""")
                .param("id", one.id()).param("kind", one.kind().name()).param("principal", one.principal()).param("substitute", one.substitute())
                .param("first", one.firstDay()).param("last", one.lastDay()).param("signingOnly", one.scope().signingOnly())
                .param("itemKind", one.scope().kind() == null ? null : one.scope().kind().name()).param("assistOnly", one.scope().assistOnly())
                .param("keyItems", one.scope().keyItems()).param("basis", one.basis()).param("by", one.recordedBy())
                .param("at", one.recordedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void end(UUID id, String by, Instant at) {
        jdbc.sql("update proposal_desk.stand_in set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("id", id).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql("select * from proposal_desk.stand_in " + condition);
    }

    private static StandIn standIn(ResultSet row, int number) throws SQLException {
        String kind = row.getString("item_kind");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new StandIn(row.getObject("id", UUID.class), StandIn.Kind.valueOf(row.getString("kind")), row.getString("principal"),
                row.getString("substitute"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                new Scope(row.getBoolean("signing_only"), kind == null ? null : Kind.valueOf(kind), row.getBoolean("assist_only"),
                        row.getBoolean("key_items")),
                row.getString("basis"), row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(), row.getString("ended_by"));
    }
}
