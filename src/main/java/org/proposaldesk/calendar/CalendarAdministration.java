package org.proposaldesk.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.WorkingCalendar;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes the working calendar: shows what a year would do, puts it in force together with all dates that follow from it, and
 * takes it back. Each change is one transaction and stays in the log.
 */
@Service
public class CalendarAdministration {

    /**
     * What a year would do if it were put in force.
     *
     * @param basedOn  the newest change at this moment; whoever confirms says it, so that nobody confirms what was not shown
     * @param warnings what should be checked before
     */
    public record Preview(CalendarYear year, long basedOn, OpenDates.Effect effect, List<String> warnings) {
    }

    /** The calendar as it stands: its years, and the changes, newest first. */
    public record Standing(List<CalendarYear> years, List<CalendarChange> changes) {
    }

    private static final long UNKNOWN = -1;
    private static final int FEWEST_WORKING_DAYS = 240;
    private static final int MOST_WORKING_DAYS = 256;

    private final CalendarYears years;
    private final CalendarChangeLog log;
    private final OpenDates dates;
    private final MovedDateNotices notices;
    private final Deadlines deadlines;
    private final Clock clock;
    private volatile long known;

    CalendarAdministration(CalendarYears years, CalendarChangeLog log, OpenDates dates, MovedDateNotices notices, Deadlines deadlines,
            Clock clock) {
        this.years = years;
        this.log = log;
        this.dates = dates;
        this.notices = notices;
        this.deadlines = deadlines;
        this.clock = clock;
        this.known = log.newest();
    }

    public Standing standing() {
        return new Standing(years.all(), log.all());
    }

    /** The dates that a change has moved. */
    public List<MovedDate> dates(long change) {
        return log.dates(change);
    }

    /** How changes of the calendar have moved the dates of one item, newest first. */
    public List<MovedDate> datesOf(UUID proposal) {
        return log.datesOf(proposal);
    }

    /** Shows what the year would do; changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(CalendarYear year) {
        List<CalendarYear> before = years.all();
        List<CalendarYear> after = replaced(before, year.year(), year);
        return new Preview(year, log.newest(), dates.effect(CalendarYears.calendar(before), CalendarYears.calendar(after)), warnings(year));
    }

    /**
     * Puts the year in force and moves every date that follows from it.
     *
     * @param basedOn what {@link Preview#basedOn} said
     * @throws Conflict when the calendar has been changed since
     */
    @Transactional
    public CalendarChange confirm(CalendarYear year, long basedOn, String person) {
        dates.hold();
        if (log.newest() != basedOn) {
            throw new Conflict("预览以后工作日历又有改动，没有录入。请重新预览，核对后再确认。");
        }
        return change(year.year(), null, year, person);
    }

    /**
     * Takes a change back: the year becomes what it was, and every date follows.
     *
     * @throws Refusal when it has been taken back already, takes another back itself, or the year was changed again since
     */
    @Transactional
    public CalendarChange undo(long number, String person) {
        dates.hold();
        CalendarChange change = log.find(number).orElseThrow(() -> new NotFound("没有这次日历改动，请刷新页面。"));
        if (change.undoes() != null || change.undone()) {
            throw new Refusal("R4", "这次改动已经撤销，或本身就是撤销，不能再撤销。需要的话请重新录入这一年。");
        }
        if (log.last(change.year()).orElseThrow().number() != number) {
            throw new Refusal("R4", change.year() + " 年在这次改动以后又有改动，请从最近的一次开始撤销。");
        }
        return change(change.year(), number, change.before(), person);
    }

    /** Reads the calendar again when another server has changed it. */
    public void refresh() {
        long newest = log.newest();
        if (newest != known) {
            deadlines.reload();
            known = newest;
        }
    }

    private CalendarChange change(int changed, Long undoes, CalendarYear next, String person) {
        List<CalendarYear> before = years.all();
        CalendarYear previous = before.stream().filter(one -> one.year() == changed).findFirst().orElse(null);
        if (next != null && next.equals(previous)) {
            throw new Refusal("R4", changed + " 年的安排与现有的完全相同，不需要录入。");
        }
        WorkingCalendar from = CalendarYears.calendar(before);
        WorkingCalendar to = CalendarYears.calendar(replaced(before, changed, next));
        OpenDates.Effect effect = dates.effect(from, to);
        if (next == null) {
            years.remove(changed);
        } else {
            years.put(next, clock.instant());
        }
        dates.apply(effect, to);
        long number = log.append(changed, undoes, previous, next, effect, person, clock.instant());
        notices.send(changed, undoes != null, effect.moves());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                // Before the others may go on: they must not compute another date on the old calendar.
                deadlines.use(to);
                known = UNKNOWN;
            }

            @Override
            public void afterCompletion(int status) {
                refresh();
            }
        });
        return log.find(number).orElseThrow();
    }

    private static List<CalendarYear> replaced(List<CalendarYear> years, int changed, CalendarYear next) {
        List<CalendarYear> result = new ArrayList<>(years.stream().filter(one -> one.year() != changed).toList());
        if (next != null) {
            Set<LocalDate> taken = result.stream().flatMap(one -> one.days().stream()).map(CalendarYear.Day::date).collect(Collectors.toSet());
            Set<LocalDate> twice = new HashSet<>(next.days().stream().map(CalendarYear.Day::date).toList());
            twice.retainAll(taken);
            if (!twice.isEmpty()) {
                throw new Refusal("R4", "这些日期已由相邻年份的通知规定：" + twice.stream().sorted().map(ChineseDate::format).collect(Collectors.joining("、"))
                        + "。请核对，必要时先改相邻的一年。");
            }
            result.add(next);
        }
        return result;
    }

    private static List<String> warnings(CalendarYear year) {
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        long workingDays = CalendarYears.calendar(List.of(year)).workingDaysBetween(first.minusDays(1), first.plusYears(1).minusDays(1));
        return workingDays >= FEWEST_WORKING_DAYS && workingDays <= MOST_WORKING_DAYS ? List.of()
                : List.of("按所录日期，" + year.year() + " 年有 " + workingDays + " 个工作日，与往年相差较大（通常 248 至 251 个），请核对有没有漏录。");
    }
}
