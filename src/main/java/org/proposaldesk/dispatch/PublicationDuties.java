package org.proposaldesk.dispatch;

import java.util.Collection;
import java.util.Set;
import org.proposaldesk.bureau.Role;

/** Who may do what with replies that are published already. */
public final class PublicationDuties {

    static final Set<String> DECIDE = Set.of(Role.PUBLICATION_REVIEWER, Role.DEPUTY_LEADER, Role.BUREAU_HEAD);

    private static final Set<String> REQUEST = Set.of(Role.OFFICE, Role.PUBLICATION_REVIEWER);

    private PublicationDuties() {
    }

    /** Whether members of these groups may ask for a withdrawal, note that a website took it down and propose a corrected copy. */
    public static boolean mayRequest(Collection<String> groups) {
        return groups.stream().anyMatch(REQUEST::contains);
    }

    /** Whether members of these groups may decide on what others asked for. */
    public static boolean mayDecide(Collection<String> groups) {
        return groups.stream().anyMatch(DECIDE::contains);
    }
}
