package org.proposaldesk.approval;

import java.sql.Array;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses of letters, one per item and round. */
@Repository
class Courses {

    private final JdbcClient jdbc;

    Courses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Course of(UUID proposal, int round) {
        return jdbc.sql("select hands, passed, revision_wanted from proposal_desk.approval_course where proposal_id = :proposal and round = :round")
                .param("proposal", proposal).param("round", round)
                .query((row, number) -> new Course(list(row.getArray("hands")), new LinkedHashSet<>(list(row.getArray("passed"))),
                        row.getBoolean("revision_wanted")))
                .optional().orElse(Course.BEGINNING);
    }

    /** The caller holds the item's lock. */
    void save(UUID proposal, int round, Course course) {
        jdbc.sql("""
                insert into proposal_desk.approval_course (proposal_id, round, hands, passed, revision_wanted)
                values (:proposal, :round, :hands, :passed, :revision)
                on conflict (proposal_id, round) do update set hands = excluded.hands, passed = excluded.passed,
                    revision_wanted = excluded.revision_wanted""")
                .param("proposal", proposal).param("round", round).param("hands", course.hands().toArray(String[]::new))
                .param("passed", course.passed().toArray(String[]::new)).param("revision", course.revisionWanted()).update();
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
