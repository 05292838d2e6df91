package org.proposaldesk.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Proposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The surveys that go out with replies, and what came back. Silence is never an answer (R41, R43). */
@Repository
public class Surveys {

    /** Where a survey stands. */
    public enum State implements Labelled {
        AWAITING_DELIVERY("待送达"), SENT("已发出，待反馈"), RECORDED("已代录，待复核"), ANSWERED("已反馈"), NO_ANSWER("未反馈");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How an answer came. */
    public enum Channel implements Labelled {
        ONLINE("提案者在线填写"), TYPED_IN("代录");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * A survey.
     *
     * @param addressee the proposer who was asked, as letters name him
     * @param lead      he leads the joint proposers
     * @param sentOn    the day on which his letter arrived with it; null before, and so is the last day
     */
    public record Survey(UUID id, UUID proposalId, int round, String addressee, boolean lead, LocalDate sentOn, LocalDate dueOn, State state) {
    }

    /** One answer; corrections are further versions. */
    public record Answer(int version, Channel channel, LocalDate receivedOn, Rating attitude, Rating result, Rating overall, String comment,
            String recordedBy, String confirmedBy) {
    }

    private static final String SELECT = "select id, proposal_id, round, addressee, lead, sent_on, due_on, state from proposal_desk.survey";

    private final JdbcClient jdbc;
    private final StepDeadlines deadlines;

    public Surveys(JdbcClient jdbc, StepDeadlines deadlines) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    /**
     * The letter with the survey has arrived: the days for the answer begin (10 calendar days by default), and the secret of the link is
     * forgotten. An answer that came before stays.
     */
    public void delivered(Proposal proposal, String addressee, LocalDate on) {
        jdbc.sql("""
                update proposal_desk.survey set sent_on = :on, due_on = :dueOn, token = null,
                    state = case state when 'AWAITING_DELIVERY' then 'SENT' else state end
                where proposal_id = :proposal and round = :round and addressee = :addressee and sent_on is null""")
                .param("on", on).param("dueOn", deadlines.dueFor(StepDeadlines.SURVEY, proposal.kind().name(), on, null).date())
                .param("proposal", proposal.id()).param("round", proposal.round()).param("addressee", addressee).update();
    }

    public Optional<Survey> find(UUID survey) {
        return jdbc.sql(SELECT + " where id = :id").param("id", survey).query(RecordMapper.of(Survey.class)).optional();
    }

    /** The surveys of a round, that of the one who leads first. */
    public List<Survey> of(UUID proposal, int round) {
        return jdbc.sql(SELECT + " where proposal_id = :proposal and round = :round order by lead desc, addressee")
                .param("proposal", proposal).param("round", round).query(RecordMapper.of(Survey.class)).list();
    }

    /** A survey with its newest answer, or null. */
    public record Answered(Survey survey, Answer answer) {
    }

    /** All surveys of an item with what came back, by round, that of the one who leads first. */
    public List<Answered> all(UUID proposal) {
        return jdbc.sql("""
                select s.id, s.proposal_id, s.round, s.addressee, s.lead, s.sent_on, s.due_on, s.state, a.version, a.channel, a.received_on,
                    a.attitude, a.result, a.overall, a.comment, a.recorded_by, a.confirmed_by
                from proposal_desk.survey s left join lateral (select * from proposal_desk.survey_answer a
                    where a.survey_id = s.id order by a.version desc limit 1) a on true
                where s.proposal_id = :proposal order by s.round, s.lead desc, s.addressee""")
                .param("proposal", proposal)
                .query((row, number) -> new Answered(
                        new Survey(row.getObject("id", UUID.class), proposal, row.getInt("round"), row.getString("addressee"),
                                row.getBoolean("lead"), row.getObject("sent_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class), State.valueOf(row.getString("state"))),
                        row.getString("channel") == null ? null
                                : new Answer(row.getInt("version"), Channel.valueOf(row.getString("channel")), row.getObject("received_on", LocalDate.class),
                                        Rating.valueOf(row.getString("attitude")), Rating.valueOf(row.getString("result")),
                                        Rating.valueOf(row.getString("overall")), row.getString("comment"), row.getString("recorded_by"),
                                        row.getString("confirmed_by"))))
                .list();
    }

    /**
     * Keeps an answer as a new version and moves the survey on, unless somebody else was faster.
     *
     * @return whether the survey was still waiting in state {@code from}
     */
    public boolean answer(Survey survey, State from, State to, Channel channel, LocalDate receivedOn, Rating attitude, Rating result,
            String comment, String recordedBy, Instant at) {
        if (!move(survey.id(), from, to)) {
            return false;
        }
        jdbc.sql("""
                insert into proposal_desk.survey_answer (survey_id, version, channel, received_on, attitude, result, overall, comment,
                    recorded_by, recorded_at)
                select :survey, coalesce(max(version), 0) + 1, :channel, :on, :attitude, :result, :overall, :comment, :by, :at
                from proposal_desk.survey_answer where survey_id = :survey""")
                .param("survey", survey.id()).param("channel", channel.name()).param("on", receivedOn).param("attitude", attitude.name())
                .param("result", result.name()).param("overall", Rating.overall(attitude, result).name()).param("comment", comment)
                .param("by", recordedBy).param("at", at.atOffset(ZoneOffset.UTC)).update();
        return true;
    }

    /** @return whether the survey was in state {@code from} */
    public boolean move(UUID survey, State from, State to) {
        return jdbc.sql("update proposal_desk.survey set state = :to where id = :id and state = :from")
                .param("to", to.name()).param("id", survey).param("from", from.name()).update() == 1;
    }

    public void confirmed(UUID survey, int version, String by, Instant at) {
        jdbc.sql("update proposal_desk.survey_answer set confirmed_by = :by, confirmed_at = :at where survey_id = :survey and version = :version")
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("survey", survey).param("version", version).update();
    }

    /** The newest answer. */
    public Optional<Answer> lastAnswer(UUID survey) {
        return jdbc.sql("""
                select version, channel, received_on, attitude, result, overall, comment, recorded_by, confirmed_by
                from proposal_desk.survey_answer where survey_id = :survey order by version desc limit 1""")
                .param("survey", survey).query(RecordMapper.of(Answer.class)).optional();
    }
}
