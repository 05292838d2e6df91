package org.proposaldesk.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proposaldesk.deadline.CalendarDay;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;

/**
 * What the notice of one year says.
 *
 * @param year   the year
 * @param notice number or title of the notice of the State Council
 * @param days   the days that differ from plain weeks, ascending; a notice may name the last days of the year before
 */
public record CalendarYear(int year, String notice, List<Day> days) {

    /** One day of the notice; the name is that of the holiday, for a make-up working day of the holiday that it pays for. */
    public record Day(LocalDate date, CalendarDay.Type type, String name) {
    }

    private static final int FIRST = 1949;
    private static final int LAST = 2999;
    private static final int MOST_DAYS = 120;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTICE = 100;
    private static final int DECEMBER = 12;

    /** @throws org.proposaldesk.proposal.Refusal when something cannot be meant; all of it is named */
    public CalendarYear {
        days = days == null ? List.of() : days;
        Checks checks = new Checks()
                .that(year >= FIRST && year <= LAST, "year", "R4", "年份应在 " + FIRST + " 至 " + LAST + " 之间，请改正。")
                .text("notice", notice, LONGEST_NOTICE, "放假通知的文号或名称")
                .that(!days.isEmpty() && days.size() <= MOST_DAYS, "days", "R4", "请录入 1 至 " + MOST_DAYS + " 天，现为 " + days.size() + " 天。");
        Set<LocalDate> seen = new HashSet<>();
        for (int at = 0; at < Math.min(days.size(), MOST_DAYS); at++) {
            check(checks, year, days.get(at), "days[" + at + "]", seen);
        }
        checks.refuseIfAny();
        notice = notice.strip();
        days = days.stream().sorted(Comparator.comparing(Day::date)).toList();
    }

    private static void check(Checks checks, int year, Day day, String field, Set<LocalDate> seen) {
        if (day == null || day.date() == null || day.type() == null) {
            checks.that(false, field, "R4", "有一天缺少日期或类型，请补上。");
            return;
        }
        LocalDate date = day.date();
        String named = ChineseDate.format(date);
        boolean ofYear = date.getYear() == year || date.getYear() == year - 1 && date.getMonthValue() == DECEMBER;
        checks.text(field, day.name(), LONGEST_NAME, named + "的节日名称")
                .that(ofYear, field, "R4", named + "不属于" + year + "年，请核对。")
                .that(seen.add(date), field, "R4", named + "出现两次，请删去一处。")
                .that(day.type() != CalendarDay.Type.MAKE_UP_WORKDAY || WorkingCalendar.isWeekend(date), field, "R4",
                        named + "不是周六或周日，不能是调休上班日，请核对。");
    }

    /** The days as the working calendar takes them. */
    List<CalendarDay> calendarDays() {
        return days.stream().map(day -> new CalendarDay(day.date(), day.type(), day.name(), notice)).toList();
    }
}
