package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proposaldesk.deadline.DueDate.Kind;
import org.proposaldesk.deadline.DueDate.Step;
import org.proposaldesk.letter.ChineseDate;

/** Collects the sentences that say how a date came about. */
final class Explanation {

    private static final String WEEKDAYS = "一二三四五六日";

    private final WorkingCalendar calendar;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> notices = new TreeSet<>();

    Explanation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    void say(Kind kind, String sentence) {
        steps.add(new Step(kind, sentence));
    }

    void sayLimit(String start, Limit limit) {
        String basis = limit.basis().isEmpty() ? "" : "（依据：" + limit.basis() + "）";
        say(Kind.RULE, start + limit.inWords() + basis + "。");
    }

    /** Names the holidays and make-up working days from one day to another, both included, and counts the weekends. */
    void sayDays(LocalDate from, LocalDate to) {
        int weekendDays = 0;
        LocalDate day = from;
        while (!day.isAfter(to)) {
            Optional<CalendarDay> entry = calendar.entry(day);
            LocalDate last = day;
            if (entry.isPresent()) {
                last = lastDayOf(entry.get(), to);
                sayEntry(entry.get(), last);
            } else if (WorkingCalendar.isWeekend(day)) {
                weekendDays++;
            }
            day = last.plusDays(1);
        }
        if (weekendDays > 0) {
            say(Kind.WEEKEND, "其间另有周六、周日 " + weekendDays + " 天，不计入。");
        }
    }

    private LocalDate lastDayOf(CalendarDay entry, LocalDate limit) {
        LocalDate last = entry.date();
        while (last.isBefore(limit) && calendar.entry(last.plusDays(1))
                .filter(next -> next.type() == entry.type() && next.name().equals(entry.name())).isPresent()) {
            last = last.plusDays(1);
        }
        return last;
    }

    private void sayEntry(CalendarDay entry, LocalDate last) {
        notices.add(entry.notice());
        String days = last.equals(entry.date()) ? inWords(last)
                : ChineseDate.format(entry.date()) + "至" + ChineseDate.format(last);
        if (entry.type() == CalendarDay.Type.HOLIDAY) {
            say(Kind.HOLIDAY, days + "为" + entry.name() + "假期，不计入。");
        } else {
            say(Kind.MAKE_UP_WORKDAY, days + "为" + entry.name() + "调休上班日，按工作日计入。");
        }
    }

    /** What kind of day it is, such as 星期日, 春节假期 or 春节调休上班日. */
    String natureOf(LocalDate day) {
        Optional<CalendarDay> entry = calendar.entry(day);
        entry.map(CalendarDay::notice).ifPresent(notices::add);
        return entry.map(known -> known.name() + (known.type() == CalendarDay.Type.HOLIDAY ? "假期" : "调休上班日"))
                .orElseGet(() -> weekday(day));
    }

    /**
     * Names the years that lack a notice among those from one day to another.
     *
     * @return whether there is one, so that the date is provisional
     */
    boolean sayUncovered(LocalDate from, LocalDate to) {
        if (calendar.covers(from, to)) {
            return false;
        }
        String years = IntStream.rangeClosed(from.getYear(), WorkingCalendar.lastYearAbout(to))
                .filter(year -> !calendar.coveredYears().contains(year))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("、"));
        say(Kind.PROVISIONAL, years + " 年的放假安排尚未录入，暂按周一至周五上班推算，日期为暂定，录入后重新计算。");
        return true;
    }

    /** Takes over another calculation without its result. */
    void include(DueDate part) {
        part.steps().stream()
                .filter(step -> step.kind() != Kind.RESULT && !steps.contains(step))
                .forEach(steps::add);
    }

    /** Closes the explanation with the notices that were relied on and the date. */
    DueDate result(LocalDate date, LocalDate unmoved, boolean provisional) {
        if (!notices.isEmpty()) {
            say(Kind.CALENDAR, "放假调休安排依据：" + String.join("、", notices) + "。");
        }
        say(Kind.RESULT, "到期日为" + inWords(date) + "，当日 24:00（北京时间）之前办理均不逾期。");
        return new DueDate(date, unmoved, provisional, steps);
    }

    static String inWords(LocalDate date) {
        return ChineseDate.format(date) + "（" + weekday(date) + "）";
    }

    private static String weekday(LocalDate date) {
        return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}
