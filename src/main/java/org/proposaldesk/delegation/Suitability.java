package org.proposaldesk.delegation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Person;
import org.proposaldesk.bureau.Role;
import org.springframework.stereotype.Component;

/**
 * The rule that names who may act for whom (domain 8.2): for each duty of the one somebody with the same or a neighbouring duty,
 * who sees the same items by his own right.
 */
@Component
public class Suitability {

    private static final Set<String> LEADERS = Set.of(Role.DEPUTY_LEADER, Role.BUREAU_HEAD);
    private static final Set<String> OFFICE = Set.of(Role.OFFICE, Role.OFFICE_REVIEWER);
    private static final Set<String> SPECIAL_DUTIES = Set.of(Role.SEAL_KEEPER, Role.PUBLICATION_REVIEWER, Role.ARCHIVIST, Role.SUPERVISOR);

    private final Bureau bureau;

    Suitability(Bureau bureau) {
        this.bureau = bureau;
    }

    /** Those who may act for the person, in the order of the bureau's list. */
    public List<Person> substitutesFor(Person principal) {
        return bureau.people().stream().filter(one -> suits(principal, one)).toList();
    }

    boolean suits(Person principal, Person substitute) {
        return !principal.id().equals(substitute.id()) && !duties(principal).isEmpty()
                && duties(principal).stream().allMatch(duty -> substitute.groups().stream().anyMatch(neighbours(duty)));
    }

    /** Whether the person is one of the leaders, who sign. */
    public static boolean isLeader(Person person) {
        return person.roles().stream().anyMatch(LEADERS::contains);
    }

    /** The duties that a stand-in takes over: all but belonging to the staff. */
    public static List<String> duties(Person person) {
        return person.groups().stream().filter(group -> !group.equals(Role.STAFF)).toList();
    }

    private Predicate<String> neighbours(String duty) {
        if (LEADERS.contains(duty) || bureau.sections().stream().anyMatch(section -> duty.equals(Role.sectionLeader(section.id())))) {
            return LEADERS::contains;
        }
        if (OFFICE.contains(duty)) {
            return OFFICE::contains;
        }
        if (SPECIAL_DUTIES.contains(duty)) {
            return group -> group.equals(duty) || OFFICE.contains(group);
        }
        // A section's work is done by its people; for its head the leader in charge may step in.
        return bureau.sections().stream().filter(section -> duty.equals(Role.sectionHead(section.id()))).findFirst()
                .<Predicate<String>>map(section -> group -> group.equals(Role.section(section.id())) || group.equals(Role.DEPUTY_LEADER))
                .orElse(group -> group.equals(duty) || group.equals(Role.DEPUTY_LEADER));
    }
}
