package org.proposaldesk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.proposaldesk.database.DemoMode;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.proposal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Moves the demo forward by days, for training. How far stands in the database, so that every server and every later start is at
 * the same time. There is no way back: what was done and due would lie in the future.
 */
@Service
public class TimeTravel {

    /**
     * Where the time stands.
     *
     * @param possible  whether this is a demo
     * @param today     today in Beijing, as the application sees it
     * @param daysAhead days that the demo is ahead of the real time
     */
    public record Standing(boolean possible, LocalDate today, long daysAhead) {
    }

    private static final int MOST_DAYS = 366;
    private static final int MOST_DAYS_AHEAD = 3_660;

    private final JdbcClient jdbc;
    private final DemoMode demo;
    private final ProcessEngine engine;
    private final Clock clock;
    private volatile long applied;

    TimeTravel(JdbcClient jdbc, DemoMode demo, ProcessEngine engine, Clock clock) {
        this.jdbc = jdbc;
        this.demo = demo;
        this.engine = engine;
        this.clock = clock;
    }

    public Standing standing() {
        return new Standing(demo.on(), LocalDate.ofInstant(clock.instant(), Deadlines.BEIJING), demo.on() ? daysAhead() : 0);
    }

    /**
     * Moves the demo forward; timers that fall due are worked off from now on.
     *
     * @param days 1 to {@value #MOST_DAYS}
     * @throws Refusal when this is no demo, or the days cannot be meant
     */
    public Standing forward(int days, String person) {
        if (!demo.on()) {
            throw new Refusal("R58", "只有演示环境可以调整时间，正式使用的系统始终按北京时间办理。");
        }
        if (days < 1 || days > MOST_DAYS || daysAhead() + days > MOST_DAYS_AHEAD) {
            throw new Refusal("R58", "时间只能向前调整，一次 1 至 " + MOST_DAYS + " 天。要从头演示，请停止程序，删除数据文件夹后重新启动。");
        }
        jdbc.sql("insert into proposal_desk.time_travel (days, moved_by, moved_at) values (:days, :person, now())")
                .param("days", days).param("person", person).update();
        refresh();
        return standing();
    }

    /** Goes to the time that the database says: at the start, and when another server has moved it. */
    public void refresh() {
        long ahead = demo.on() ? daysAhead() : 0;
        if (ahead != applied) {
            ClockUtil.offset(Duration.ofDays(ahead).toMillis());
            applied = ahead;
            JobExecutor jobs = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
            if (jobs != null && jobs.isActive()) {
                jobs.jobWasAdded();
            }
        }
    }

    private long daysAhead() {
        return jdbc.sql("select coalesce(sum(days), 0) from proposal_desk.time_travel").query(Long.class).single();
    }
}
