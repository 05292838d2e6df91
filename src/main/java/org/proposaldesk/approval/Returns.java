package org.proposaldesk.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.proposal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every return of a letter, numbered within its round (R18); none is ever changed. */
@Repository
public class Returns {

    /** @param number counts the returns of the round, from 1 */
    public record Returned(int round, int number, String step, String person, String returnTo, Resume resume, List<ReturnCause> causes,
            String reason, List<Remark> remarks, OffsetDateTime at) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Returns(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The caller holds the item's lock. */
    void add(Work work, String step, SendBack back, String contentHash) {
        jdbc.sql("""
                insert into proposal_desk.approval_return (proposal_id, round, number, step, person, return_to, resume, causes, reason, remarks,
                    content_hash, returned_at)
                select :proposal, :round, coalesce(max(number), 0) + 1, :step, :person, :to, :resume, :causes, :reason,
                    cast(:remarks as jsonb), :hash, :at
                from proposal_desk.approval_return where proposal_id = :proposal and round = :round""")
                .param("proposal", work.proposalId()).param("round", work.round()).param("step", step).param("person", work.person())
                .param("to", back.to()).param("resume", back.resume().name()).param("causes", back.causes().stream().map(Enum::name).toArray(String[]::new))
                .param("reason", back.reason()).param("remarks", text(back.remarks())).param("hash", contentHash)
                .param("at", work.at().atOffset(ZoneOffset.UTC)).update();
    }

    public List<Returned> of(UUID proposal) {
        return jdbc.sql("""
                select round, number, step, person, return_to, resume, causes, reason, remarks, returned_at from proposal_desk.approval_return
                where proposal_id = :proposal order by round, number""").param("proposal", proposal)
                .query((row, at) -> new Returned(row.getInt("round"), row.getInt("number"), row.getString("step"), row.getString("person"),
                        row.getString("return_to"), Resume.valueOf(row.getString("resume")),
                        Stream.of((String[]) row.getArray("causes").getArray()).map(ReturnCause::valueOf).toList(), row.getString("reason"),
                        remarks(row.getString("remarks")), row.getObject("returned_at", OffsetDateTime.class))).list();
    }

    private String text(List<Remark> remarks) {
        try {
            return json.writeValueAsString(remarks);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Remark> remarks(String text) {
        try {
            return List.of(json.readValue(text, Remark[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
