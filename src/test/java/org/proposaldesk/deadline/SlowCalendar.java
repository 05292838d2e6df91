package org.proposaldesk.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/** The counting rules as one would follow them with a paper calendar: day by day. The oracle for the fast one. */
record SlowCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpWorkdays) {

    boolean isWorkingDay(LocalDate day) {
        if (makeUpWorkdays.contains(day)) {
            return true;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            default -> !holidays.contains(day);
        };
    }

    LocalDate plus(LocalDate start, Limit limit) {
        LocalDate day = switch (limit.unit()) {
            case WORKING_DAY -> afterWorkingDays(start, limit.amount());
            case CALENDAR_DAY -> afterDays(start, limit.amount());
            case MONTH -> afterMonths(start, limit.amount());
        };
        while (limit.roll() && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    long workingDaysAfterUpTo(LocalDate from, LocalDate to) {
        long count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    private LocalDate afterWorkingDays(LocalDate start, int amount) {
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate afterDays(LocalDate start, int amount) {
        LocalDate day = start;
        for (int counted = 0; counted < amount; counted++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate afterMonths(LocalDate start, int amount) {
        int year = start.getYear();
        int month = start.getMonthValue();
        for (int counted = 0; counted < amount; counted++) {
            month++;
            if (month > 12) {
                month = 1;
                year++;
            }
        }
        int lastDay = YearMonth.of(year, month).lengthOfMonth();
        return LocalDate.of(year, month, Math.min(start.getDayOfMonth(), lastDay));
    }
}
