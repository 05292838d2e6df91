package org.proposaldesk.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses of letters, one per item and round. */
@Repository
class Courses {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Courses(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Course> of(UUID proposal, int round) {
        return jdbc.sql("select course from proposal_desk.approval_course where proposal_id = :proposal and round = :round")
                .param("proposal", proposal).param("round", round).query((row, number) -> course(row.getString("course"))).optional();
    }

    /**
     * Keeps a course; the caller holds the item's lock.
     *
     * @param unopened it lies before new eyes: nobody has opened it yet
     */
    void save(UUID proposal, int round, Course course, boolean unopened) {
        jdbc.sql("""
                insert into proposal_desk.approval_course as known (proposal_id, round, course) values (:proposal, :round, cast(:course as jsonb))
                on conflict (proposal_id, round) do update set course = excluded.course,
                    opened_by = case when :unopened then excluded.opened_by else known.opened_by end""")
                .param("proposal", proposal).param("round", round).param("course", text(course)).param("unopened", unopened).update();
    }

    void opened(UUID proposal, int round, String person) {
        jdbc.sql("""
                update proposal_desk.approval_course set opened_by = array_append(opened_by, :person)
                where proposal_id = :proposal and round = :round and not :person = any(opened_by)""")
                .param("proposal", proposal).param("round", round).param("person", person).update();
    }

    /** Who has opened it since it was handed in; keeps others from opening it until the transaction ends. */
    List<String> openedBy(UUID proposal, int round) {
        return jdbc.sql("select opened_by from proposal_desk.approval_course where proposal_id = :proposal and round = :round for update")
                .param("proposal", proposal).param("round", round)
                .query((row, number) -> List.of((String[]) row.getArray("opened_by").getArray())).single();
    }

    private String text(Course course) {
        try {
            return json.writeValueAsString(course);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Course course(String text) {
        try {
            return json.readValue(text, Course.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
