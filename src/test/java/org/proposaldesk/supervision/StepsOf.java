package org.proposaldesk.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.forecast.StepTimes;

/** The steps that wait in memory, without any that have been finished. */
record StepsOf(OpenTasks tasks, Map<UUID, LocalDate> dues) implements StepTimes {

    @Override
    public List<Finished> finished(Collection<String> steps, Instant since) {
        return List.of();
    }

    @Override
    public List<Returned> returned(Instant since) {
        return List.of();
    }

    @Override
    public List<Running> running(Collection<UUID> proposals) {
        return running().stream().filter(item -> proposals.contains(item.proposalId())).toList();
    }

    @Override
    public List<Running> running() {
        return dues.entrySet().stream().map(item -> new Running(item.getKey(), item.getValue(), false, "planning", List.of(), 0,
                tasks.tasks(List.of(item.getKey())).stream().map(StepsOf::open).toList())).toList();
    }

    private static Open open(OpenTask task) {
        return new Open(task.step(), task.step(), null, LocalDate.ofInstant(task.since(), Deadlines.BEIJING));
    }
}
