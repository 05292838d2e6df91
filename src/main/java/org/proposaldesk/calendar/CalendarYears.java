package org.proposaldesk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proposaldesk.calendar.CalendarYear.Day;
import org.proposaldesk.database.RecordMapper;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.deadline.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years of the working calendar in their tables. */
@Repository
class CalendarYears {

    private final JdbcClient jdbc;

    CalendarYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years that have a notice, ascending. */
    List<CalendarYear> all() {
        Map<Integer, String> notices = new TreeMap<>();
        jdbc.sql("select year, notice from proposal_desk.calendar_year").query((row, number) -> notices.put(row.getInt(1), row.getString(2))).list();
        record Found(int year, LocalDate date, String type, String name) {
        }
        Map<Integer, List<Day>> days = jdbc.sql("select year, date, type, name from proposal_desk.calendar_day").query(RecordMapper.of(Found.class)).list().stream()
                .collect(Collectors.groupingBy(Found::year, Collectors.mapping(
                        one -> new Day(one.date(), CalendarDay.Type.valueOf(one.type()), one.name()), Collectors.toList())));
        return notices.entrySet().stream().map(one -> new CalendarYear(one.getKey(), one.getValue(), days.get(one.getKey()))).toList();
    }

    /** The calendar of these years. */
    static WorkingCalendar calendar(Collection<CalendarYear> years) {
        return new WorkingCalendar(years.stream().flatMap(one -> one.calendarDays().stream()).toList(),
                years.stream().map(CalendarYear::year).toList());
    }

    void put(CalendarYear entered, Instant at) {
        remove(entered.year());
        jdbc.sql("insert into proposal_desk.calendar_year (year, notice, entered_at) values (:year, :notice, :at)")
                .param("year", entered.year()).param("notice", entered.notice()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                insert into proposal_desk.calendar_day (year, notice, date, type, name)
                select :year, :notice, d.date, d.type, d.name
                from unnest(cast(:dates as date[]), cast(:types as text[]), cast(:names as text[])) as d (date, type, name)""")
                .param("year", entered.year()).param("notice", entered.notice())
                .param("dates", entered.days().stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("types", entered.days().stream().map(day -> day.type().name()).toArray(String[]::new))
                .param("names", entered.days().stream().map(Day::name).toArray(String[]::new)).update();
    }

    void remove(int year) {
        jdbc.sql("delete from proposal_desk.calendar_day where year = :year").param("year", year).update();
        jdbc.sql("delete from proposal_desk.calendar_year where year = :year").param("year", year).update();
    }
}
