package org.proposaldesk.extension;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.notification.Notification;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.receipt.Assignments;
import org.springframework.stereotype.Component;

/** Tells the sections that work on an item, the office and the deputy leaders what came of an extension (延期结果). */
@Component
class ExtensionNews {

    private final Notifications notifications;
    private final Assignments assignments;
    private final Bureau bureau;

    ExtensionNews(Notifications notifications, Assignments assignments, Bureau bureau) {
        this.notifications = notifications;
        this.assignments = assignments;
        this.bureau = bureau;
    }

    /** @param proposal the item with the limit that counts now */
    void decided(Proposal proposal, boolean granted) {
        send(proposal, wording(proposal).extensionDecided(granted, proposal.due()));
    }

    /** @param proposal the item with the limit that counts now */
    void changed(Proposal proposal) {
        send(proposal, wording(proposal).extensionChanged(proposal.due()));
    }

    private void send(Proposal proposal, Notification message) {
        Set<String> groups = Stream.concat(Stream.of(Role.section(proposal.leadSection()), Role.OFFICE, Role.DEPUTY_LEADER),
                assignments.of(proposal.id()).stream().map(one -> Role.section(one.section()))).collect(Collectors.toSet());
        notifications.send(message, bureau.members(groups));
    }

    private static Wording wording(Proposal proposal) {
        return new Wording(proposal.id(), proposal.kind().word() + proposal.number());
    }
}
