package org.proposaldesk.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;

/**
 * The person who looks, with the groups of this moment. Whoever is not named here sees only items in which the own section
 * or the person has a part.
 *
 * @param person login name
 * @param groups ids of groups
 */
public record Viewer(String person, List<String> groups) {

    private static final Set<String> SEE_EVERY_ITEM =
            Set.of(Role.SUPERVISOR, Role.DEPUTY_LEADER, Role.BUREAU_HEAD, Role.OFFICE, Role.AUDITOR);

    public Viewer {
        Objects.requireNonNull(person);
        groups = List.copyOf(groups);
    }

    /** Whether every item may be seen. */
    public boolean seesEveryItem() {
        return seeEveryItem(groups);
    }

    /**
     * Whether members of these groups may see every item: supervision, leaders, the office (办公室), and auditors, who only read;
     * administrators have no business rights (domain 8.1).
     */
    public static boolean seeEveryItem(Collection<String> groups) {
        return groups.stream().anyMatch(SEE_EVERY_ITEM::contains);
    }

    /** Ids of the sections the person works in or heads. */
    List<String> sections(Bureau bureau) {
        return bureau.sections().stream().map(Bureau.Section::id)
                .filter(id -> groups.contains(Role.section(id)) || groups.contains(Role.sectionHead(id)))
                .toList();
    }
}
