package org.proposaldesk.receipt;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Tells the office and the sections that work on an item what came of asking to return it (申退结果). */
@Component
class ReturnNews {

    private final Notifications notifications;
    private final Assignments assignments;
    private final Bureau bureau;

    ReturnNews(Notifications notifications, Assignments assignments, Bureau bureau) {
        this.notifications = notifications;
        this.assignments = assignments;
        this.bureau = bureau;
    }

    void of(Proposal proposal, boolean takenBack) {
        Set<String> groups = Stream.concat(Stream.of(Role.OFFICE),
                assignments.of(proposal.id()).stream().map(one -> Role.section(one.section()))).collect(Collectors.toSet());
        notifications.send(new Wording(proposal.id(), proposal.kind().word() + proposal.number()).returnDecided(takenBack),
                bureau.members(groups));
    }
}
