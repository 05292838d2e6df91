package org.proposaldesk.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Open tasks in memory, in place of the engine's. */
public final class OpenTasks implements OpenWork {

    private final List<OpenTask> tasks = new ArrayList<>();
    private final Map<String, String> stepNames = new LinkedHashMap<>();

    public OpenTasks() {
        stepNames.put("sign-for", "签收交办件");
        stepNames.put("research-point", "研究提案要点");
        stepNames.put("draft-reply", "起草答复稿");
        stepNames.put("review-by-office", "办公室核稿");
        stepNames.put("seal-letter", "用印");
    }

    public void add(OpenTask task) {
        tasks.add(task);
    }

    @Override
    public List<OpenTask> tasks(Collection<UUID> proposals) {
        return tasks.stream().filter(task -> proposals.contains(task.proposalId())).toList();
    }

    @Override
    public Set<UUID> proposals(Filter filter) {
        return items(task -> (filter.step() == null || filter.step().equals(task.step()))
                && (filter.dueBefore() == null || isLate(task, filter.dueBefore()))
                && (filter.hands() == null || isInHands(task, filter.hands())));
    }

    @Override
    public List<StepCount> counts(LocalDate today) {
        return tasks.stream().map(OpenTask::step).distinct()
                .map(step -> new StepCount(step, items(task -> task.step().equals(step)).size(),
                        items(task -> task.step().equals(step) && isLate(task, today)).size()))
                .toList();
    }

    @Override
    public Map<String, String> stepNames() {
        return stepNames;
    }

    @Override
    public String nameOf(String step) {
        return stepNames.getOrDefault(step, "");
    }

    private Set<UUID> items(Predicate<OpenTask> fits) {
        return tasks.stream().filter(fits).map(OpenTask::proposalId).collect(Collectors.toSet());
    }

    private static boolean isLate(OpenTask task, LocalDate today) {
        return task.due() != null && task.due().isBefore(today);
    }

    private static boolean isInHands(OpenTask task, Viewer viewer) {
        return task.assignee() != null ? task.assignee().equals(viewer.person())
                : task.candidateGroups().stream().anyMatch(viewer.groups()::contains);
    }
}
