package org.proposaldesk.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reusable passages. One that was taken back stays in the table and is never found again. */
@Repository
class ReusablePassageRepository {

    private static final String SELECT = """
            select id, section, author, topic, text, expires_on, version, changed_by, changed_at from proposal_desk.reusable_passage
            where not withdrawn and\s""";

    private final JdbcClient jdbc;

    ReusablePassageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that may be used on this day and have all terms, the newest first. */
    List<ReusablePassage> offered(LocalDate today, Collection<String> terms, int most) {
        return jdbc.sql(SELECT + """
                expires_on >= :today and not exists (select 1 from unnest(cast(:terms as text[])) term
                    where position(term in lower(topic || ' ' || text)) = 0)
                order by changed_at desc, id limit :most""").param("today", today).param("terms", terms.toArray(String[]::new))
                .param("most", most).query(ReusablePassageRepository::passage).list();
    }

    /** A person's own and those of his section, the expired ones included, those first that expire first. */
    List<ReusablePassage> of(String person, String section) {
        return jdbc.sql(SELECT + "(section is null and author = :person or section = :section) order by expires_on, topic, id")
                .param("person", person).param("section", section).query(ReusablePassageRepository::passage).list();
    }

    /** A person's own, those first that expire first. */
    List<ReusablePassage> ownedBy(String person) {
        return jdbc.sql(SELECT + "section is null and author = :person order by expires_on, topic, id").param("person", person)
                .query(ReusablePassageRepository::passage).list();
    }

    /** Everybody who has passages of his own. */
    Set<String> owners() {
        return new HashSet<>(jdbc.sql("select distinct author from proposal_desk.reusable_passage where not withdrawn and section is null")
                .query(String.class).list());
    }

    void give(UUID id, String owner, String by, Instant at) {
        jdbc.sql("update proposal_desk.reusable_passage set author = :owner, version = version + 1, changed_by = :by, changed_at = :at where id = :id")
                .param("owner", owner).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    Optional<ReusablePassage> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id).query(ReusablePassageRepository::passage).optional();
    }

    void insert(ReusablePassage passage) {
        jdbc.sql("""
                insert into proposal_desk.reusable_passage (id, section, author, topic, text, expires_on, changed_by, changed_at)
                values (:id, :section, :author, :topic, :text, :expires, :by, :at)""")
                .param("id", passage.id()).param("section", passage.section()).param("author", passage.author()).param("topic", passage.topic())
                .param("text", passage.text()).param("expires", passage.expiresOn()).param("by", passage.changedBy())
                .param("at", passage.changedAt().atOffset(ZoneOffset.UTC)).update();
    }

    /** Writes a change of the version that the person saw; false when somebody else was quicker. */
    boolean update(ReusablePassage passage, int seen, boolean withdrawn) {
        return jdbc.sql("""
                update proposal_desk.reusable_passage set section = :section, topic = :topic, text = :text, expires_on = :expires,
                    version = version + 1, withdrawn = :withdrawn, changed_by = :by, changed_at = :at
                where id = :id and version = :seen and not withdrawn""")
                .param("id", passage.id()).param("section", passage.section()).param("topic", passage.topic()).param("text", passage.text())
                .param("expires", passage.expiresOn()).param("withdrawn", withdrawn).param("by", passage.changedBy())
                .param("at", passage.changedAt().atOffset(ZoneOffset.UTC)).param("seen", seen).update() == 1;
    }

    private static ReusablePassage passage(ResultSet row, int number) throws SQLException {
        return new ReusablePassage(row.getObject("id", UUID.class), row.getString("section"), row.getString("author"), row.getString("topic"),
                row.getString("text"), row.getObject("expires_on", LocalDate.class), row.getInt("version"), row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
