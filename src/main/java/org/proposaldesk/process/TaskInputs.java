package org.proposaldesk.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.proposal.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed into forms and did not hand in yet. */
@Repository
class TaskInputs {

    /** @param version counts the savings, from 1 */
    record Saved(int version, JsonNode input) {
    }

    private static final int LARGEST = 500_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaskInputs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Saved> of(String taskId) {
        return jdbc.sql("select version, input from proposal_desk.task_input where task_id = :task").param("task", taskId)
                .query((row, number) -> new Saved(row.getInt("version"), read(row.getString("input")))).optional();
    }

    /**
     * Keeps an input.
     *
     * @param version the version that the person's page began from, 0 for none
     * @return the new version
     * @throws Conflict when somebody else, or another window, saved meanwhile
     */
    int save(String taskId, UUID proposal, String person, int version, JsonNode input, Instant at) {
        String text = write(input);
        if (text.length() > LARGEST) {
            throw new Conflict("填写的内容过多，无法保存，请把长篇材料作为附件上传。");
        }
        return jdbc.sql("""
                insert into proposal_desk.task_input as saved (task_id, proposal_id, person, version, input, saved_at)
                select :task, :proposal, :person, 1, cast(:input as jsonb), :at
                where :version = 0 or exists (select 1 from proposal_desk.task_input where task_id = :task)
                on conflict (task_id) do update set person = excluded.person, version = saved.version + 1, input = excluded.input,
                    saved_at = excluded.saved_at
                where saved.version = :version
                returning version""")
                .param("task", taskId).param("proposal", proposal).param("person", person).param("version", version).param("input", text)
                .param("at", at.atOffset(ZoneOffset.UTC)).query(Integer.class).optional()
                .orElseThrow(() -> new Conflict("这份表单在别处已有更新的内容，没有覆盖。请选择载入最新内容，或保留本页内容后再保存。"));
    }

    void remove(String taskId) {
        jdbc.sql("delete from proposal_desk.task_input where task_id = :task").param("task", taskId).update();
    }

    private String write(JsonNode input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
