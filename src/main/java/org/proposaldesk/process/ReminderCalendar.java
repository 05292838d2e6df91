package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.Ladder;
import org.springframework.beans.factory.ObjectProvider;

/** Teaches the engine's repeating timers the ladder of reminders: {@code LADDER/2026-06-28/2026-06-30}, unmoved and due date. */
class ReminderCalendar extends CycleBusinessCalendar {

    private static final String LADDER = "LADDER";
    private static final String OUTSIDE = "OUTSIDE-LADDER";

    private final ObjectProvider<Deadlines> deadlines;

    ReminderCalendar(ObjectProvider<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    static String ladder(String step, LocalDate unmoved, LocalDate due) {
        return (TaskLadders.outside(step) ? OUTSIDE : LADDER) + "/" + unmoved + "/" + due;
    }

    @Override
    public Date resolveDuedate(String repetition, Date after, long offset) {
        String[] parts = repetition.split("/");
        if (!parts[0].equals(LADDER) && !parts[0].equals(OUTSIDE)) {
            return super.resolveDuedate(repetition, after, offset);
        }
        Date from = after == null ? ClockUtil.getCurrentTime() : after;
        LocalDate unmoved = LocalDate.parse(parts[1]);
        LocalDate due = LocalDate.parse(parts[2]);
        Ladder ladder = parts[0].equals(OUTSIDE) ? deadlines.getObject().outsideLadder(unmoved, due) : deadlines.getObject().ladder(unmoved, due);
        return Date.from(ladder.next(from.toInstant()));
    }
}
