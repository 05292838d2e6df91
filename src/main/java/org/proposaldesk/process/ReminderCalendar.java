package org.proposaldesk.process;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.beans.factory.ObjectProvider;

/** Teaches the engine's repeating timers the ladder of reminders, see {@link LadderBasis}. */
class ReminderCalendar extends CycleBusinessCalendar {

    private final ObjectProvider<Deadlines> deadlines;

    ReminderCalendar(ObjectProvider<Deadlines> deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Date resolveDuedate(String repetition, Date after, long offset) {
        Date from = after == null ? ClockUtil.getCurrentTime() : after;
        return LadderBasis.parse(repetition).map(basis -> Date.from(basis.ladder(deadlines.getObject()).next(from.toInstant())))
                .orElseGet(() -> super.resolveDuedate(repetition, after, offset));
    }
}
