package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the working calendar from its tables. */
@Repository
public class WorkingCalendarRepository {

    private final JdbcClient database;

    public WorkingCalendarRepository(JdbcClient database) {
        this.database = database;
    }

    /** The calendar as it stands in the database now. */
    public WorkingCalendar read() {
        // Years first: a year that is entered meanwhile then counts as uncovered, never as covered without its days.
        List<Integer> years = database.sql("select year from proposal_desk.calendar_year").query(Integer.class).list();
        List<CalendarDay> days = database.sql("select date, type, name, notice from proposal_desk.calendar_day")
                .query((row, number) -> new CalendarDay(
                        row.getObject("date", LocalDate.class),
                        CalendarDay.Type.valueOf(row.getString("type")),
                        row.getString("name"),
                        row.getString("notice")))
                .list();
        return new WorkingCalendar(days, years);
    }
}
