package org.proposaldesk.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.proposaldesk.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of changes of the calendar, append-only. */
@Repository
class CalendarChangeLog {

    private static final String SELECT = """
            select c.number, c.year, c.undoes, c.before, c.after, c.dates_moved, c.confirmed, c.made_by, c.made_at,
                exists (select 1 from proposal_desk.calendar_change u where u.undoes = c.number) as undone
            from proposal_desk.calendar_change c
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CalendarChangeLog(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return the number of the change */
    long append(int year, Long undoes, CalendarYear before, CalendarYear after, OpenDates.Effect effect, String person, Instant at) {
        long number = jdbc.sql("""
                insert into proposal_desk.calendar_change (year, undoes, before, after, dates_moved, confirmed, made_by, made_at)
                values (:year, :undoes, cast(:before as jsonb), cast(:after as jsonb), :moved, :confirmed, :person, :at) returning number""")
                .param("year", year).param("undoes", undoes).param("before", write(before)).param("after", write(after))
                .param("moved", effect.moves().size()).param("confirmed", effect.confirmed()).param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
        List<DateMove> moves = effect.moves();
        jdbc.sql("""
                insert into proposal_desk.calendar_change_date (change, kind, subject, proposal_id, number, name, due_before, due_after)
                select :change, m.* from unnest(cast(:kinds as text[]), cast(:subjects as text[]), cast(:proposals as uuid[]),
                    cast(:numbers as text[]), cast(:names as text[]), cast(:before as date[]), cast(:after as date[])) as m""")
                .param("change", number).param("kinds", column(moves, move -> move.kind().name())).param("subjects", column(moves, DateMove::subject))
                .param("proposals", column(moves, move -> move.proposalId().toString())).param("numbers", column(moves, DateMove::number))
                .param("names", column(moves, DateMove::name)).param("before", column(moves, move -> move.before().toString()))
                .param("after", column(moves, move -> move.after().toString())).update();
        return number;
    }

    /** Newest first. */
    List<CalendarChange> all() {
        return jdbc.sql(SELECT + "order by c.number desc").query(this::change).list();
    }

    Optional<CalendarChange> find(long number) {
        return jdbc.sql(SELECT + "where c.number = :number").param("number", number).query(this::change).optional();
    }

    /** The change that made a year what it is: the newest that has not been taken back. */
    Optional<CalendarChange> last(int year) {
        return jdbc.sql(SELECT + """
                where c.year = :year and c.undoes is null
                    and not exists (select 1 from proposal_desk.calendar_change u where u.undoes = c.number)
                order by c.number desc limit 1""").param("year", year).query(this::change).optional();
    }

    /** Number of the newest change, 0 before the first. */
    long newest() {
        return jdbc.sql("select coalesce(max(number), 0) from proposal_desk.calendar_change").query(Long.class).single();
    }

    /** The dates that a change has moved, item by item. */
    List<MovedDate> dates(long change) {
        return jdbc.sql("""
                select number, name, due_before as before, due_after as after from proposal_desk.calendar_change_date
                where change = :change order by number, due_after, name, subject""").param("change", change).query(RecordMapper.of(MovedDate.class)).list();
    }


    /** How the changes have moved the dates of one item, newest first. */
    List<MovedDate> datesOf(UUID proposal) {
        return jdbc.sql("""
                select number, name, due_before as before, due_after as after from proposal_desk.calendar_change_date
                where proposal_id = :proposal order by change desc, due_after, name""").param("proposal", proposal).query(RecordMapper.of(MovedDate.class)).list();
    }

    private static String[] column(List<DateMove> moves, Function<DateMove, String> value) {
        return moves.stream().map(value).toArray(String[]::new);
    }

    private CalendarChange change(ResultSet row, int number) throws SQLException {
        return new CalendarChange(row.getLong("number"), row.getInt("year"), (Long) row.getObject("undoes"), year(row.getString("before")),
                year(row.getString("after")), row.getInt("dates_moved"), row.getInt("confirmed"), row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getBoolean("undone"));
    }

    private String write(CalendarYear year) {
        try {
            return year == null ? null : json.writeValueAsString(year);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CalendarYear year(String written) {
        try {
            return written == null ? null : json.readValue(written, CalendarYear.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
