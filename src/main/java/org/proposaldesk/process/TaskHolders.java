package org.proposaldesk.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.process.TasksAtHand.TaskAtHand;
import org.springframework.stereotype.Component;

/** Who has a task, and who stands above those who have it. */
@Component
class TaskHolders {

    private static final Set<String> OFFICE_DUTIES = Set.of(Role.OFFICE, Role.SEAL_KEEPER, Role.PUBLICATION_REVIEWER, Role.ARCHIVIST);
    private static final Set<String> LEADERS = Set.of(Role.DEPUTY_LEADER, Role.BUREAU_HEAD);

    private final Bureau bureau;

    TaskHolders(Bureau bureau) {
        this.bureau = bureau;
    }

    /** The one who took the task, else everybody who may. */
    List<String> people(TaskAtHand task) {
        return task.assignee() != null ? List.of(task.assignee()) : bureau.members(task.candidateGroups());
    }

    /** The name of the one who took the task, else of the sections and duties whose it is. */
    String names(TaskAtHand task) {
        return task.assignee() != null ? bureau.nameOf(task.assignee())
                : task.candidateGroups().stream().sorted().map(bureau::groupName).collect(Collectors.joining("、"));
    }

    /** The head of the section that has the task, of the office for its duties; nobody when heads or leaders have it themselves. */
    List<String> heads(TaskAtHand task) {
        return butNotTheHolder(task, bureau.sections().stream().map(Bureau.Section::id)
                .filter(id -> isFor(task, Set.of(Role.section(id)))).findFirst()
                .map(section -> bureau.members(List.of(Role.sectionHead(section))))
                .orElseGet(() -> isFor(task, OFFICE_DUTIES) ? bureau.members(List.of(Role.OFFICE_REVIEWER)) : List.of()));
    }

    /** The leader in charge (分管领导); of what the leaders themselves have, the head of the bureau. */
    List<String> leaders(TaskAtHand task) {
        if (isFor(task, LEADERS) || bureau.sections().stream().anyMatch(section -> isFor(task, Set.of(Role.sectionLeader(section.id()))))) {
            return butNotTheHolder(task, bureau.members(List.of(Role.BUREAU_HEAD)));
        }
        return bureau.sections().stream().filter(section -> isFor(task, Set.of(Role.section(section.id()), Role.sectionHead(section.id()))))
                .map(Bureau.Section::leader).filter(Objects::nonNull).findFirst().map(List::of)
                .orElseGet(() -> bureau.members(List.of(Role.DEPUTY_LEADER)));
    }

    String namesOf(Collection<String> people) {
        return people.stream().map(bureau::nameOf).collect(Collectors.joining("、"));
    }

    private boolean isFor(TaskAtHand task, Set<String> groups) {
        return Role.named(task.candidateGroups()).flatMap(bureau::person).map(Person::groups).orElseGet(() -> List.copyOf(task.candidateGroups()))
                .stream().anyMatch(groups::contains);
    }

    private static List<String> butNotTheHolder(TaskAtHand task, List<String> people) {
        return people.stream().filter(person -> !person.equals(task.assignee())).toList();
    }
}
