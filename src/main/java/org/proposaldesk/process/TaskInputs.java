package org.proposaldesk.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed into forms and did not hand in yet. */
@Repository
class TaskInputs {

    /**
     * What was kept.
     *
     * @param version counts the savings, from 1
     * @param person  who saved it last
     */
    record Saved(int version, String person, JsonNode input) {
    }

    private static final int LARGEST = 500_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TaskInputs(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Saved> of(String taskId) {
        return jdbc.sql("select version, person, input from proposal_desk.task_input where task_id = :task").param("task", taskId)
                .query((row, number) -> new Saved(row.getInt("version"), row.getString("person"), read(row.getString("input")))).optional();
    }

    /**
     * Keeps an input, if the person was also the last to save and the task is still there. The caller has made sure that nobody
     * completes it meanwhile.
     *
     * @param version the version that the person's page began from, 0 for none
     * @return the new version; empty when somebody else, or another window, saved meanwhile or before
     */
    Optional<Integer> save(String taskId, UUID proposal, String person, int version, JsonNode input, Instant at) {
        return jdbc.sql("""
                insert into proposal_desk.task_input as saved (task_id, proposal_id, person, version, input, saved_at)
                select :task, :proposal, :person, 1, cast(:input as jsonb), :at
                where exists (select 1 from act_ru_task where id_ = :task)
                    and (:version = 0 or exists (select 1 from proposal_desk.task_input where task_id = :task))
                on conflict (task_id) do update set version = saved.version + 1, input = excluded.input, saved_at = excluded.saved_at
                where saved.version = :version and saved.person = excluded.person
                returning version""")
                .param("task", taskId).param("proposal", proposal).param("person", person).param("version", version).param("input", text(input))
                .param("at", at.atOffset(ZoneOffset.UTC)).query(Integer.class).optional();
    }

    /** Keeps an input on top of a version, whoever saved that one; false when somebody saved once more. */
    boolean takeOver(String taskId, String person, int version, JsonNode input, Instant at) {
        return jdbc.sql("""
                update proposal_desk.task_input set person = :person, version = version + 1, input = cast(:input as jsonb), saved_at = :at
                where task_id = :task and version = :version""").param("person", person).param("input", text(input))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("task", taskId).param("version", version).update() == 1;
    }

    /** What was typed goes to another person with its task. */
    void belongsTo(String taskId, String person) {
        jdbc.sql("update proposal_desk.task_input set person = :person where task_id = :task").param("task", taskId).param("person", person).update();
    }

    /** Keeps what was typed into a task that ends, for the same step of this round when it comes up again. */
    void park(String taskId, Proposal proposal, String step, UUID subject) {
        move(taskId, parked(proposal, step, subject));
    }

    /** Gives what was typed before to the task that has come up again. */
    void resume(String taskId, Proposal proposal, String step, UUID subject) {
        move(parked(proposal, step, subject), taskId);
    }

    private void move(String from, String to) {
        jdbc.sql("update proposal_desk.task_input set task_id = :to where task_id = :from").param("from", from).param("to", to).update();
    }

    private static String parked(Proposal proposal, String step, UUID subject) {
        return "parked " + proposal.id() + " " + proposal.round() + " " + step + (subject == null ? "" : " " + subject);
    }

    void remove(String taskId) {
        jdbc.sql("delete from proposal_desk.task_input where task_id = :task").param("task", taskId).update();
    }

    /** @throws Refusal when it is more than a form can hold */
    private String text(JsonNode input) {
        try {
            String text = json.writeValueAsString(input);
            if (text.length() > LARGEST) {
                throw new Refusal("", "填写的内容过多，无法保存，请把长篇材料作为附件上传。");
            }
            return text;
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
