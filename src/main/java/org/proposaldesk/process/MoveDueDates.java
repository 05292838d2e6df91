package org.proposaldesk.process;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Gives many tasks and timers other dates, in one statement a table. The same columns change as when the engine sets a due date:
 * date and priority of the task, what its history tells of them, the moment of the timer, and the revision by which the engine
 * sees that a row has changed under it.
 */
@Repository
class MoveDueDates {

    private final JdbcClient jdbc;

    MoveDueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dues new last days by task id */
    void tasks(Map<String, LocalDate> dues) {
        String[] ids = dues.keySet().toArray(String[]::new);
        String[] moments = dues.values().stream().map(Deadline::endOf).map(MoveDueDates::written).toArray(String[]::new);
        Integer[] priorities = dues.values().stream().map(StepListener::priority).toArray(Integer[]::new);
        move("act_ru_task one set rev_ = one.rev_ + 1,", ids, moments, priorities);
        move("act_hi_taskinst one set", ids, moments, priorities);
    }

    private void move(String columns, String[] ids, String[] moments, Integer[] priorities) {
        jdbc.sql("update " + columns + " due_date_ = m.due, priority_ = m.priority "
                        + "from unnest(:ids, cast(:dues as timestamp[]), :priorities) as m (id, due, priority) where one.id_ = m.id")
                .param("ids", ids).param("dues", moments).param("priorities", priorities).update();
    }

    /** @param moments new moments by job id */
    void timers(Map<String, Date> moments) {
        jdbc.sql("update act_ru_job one set duedate_ = m.due, rev_ = one.rev_ + 1 "
                        + "from unnest(:ids, cast(:dues as timestamp[])) as m (id, due) where one.id_ = m.id")
                .param("ids", moments.keySet().toArray(String[]::new))
                .param("dues", moments.values().stream().map(MoveDueDates::written).toArray(String[]::new)).update();
    }

    /** The engine keeps moments in the zone of the machine. */
    private static String written(Date moment) {
        return new Timestamp(moment.getTime()).toString();
    }
}
