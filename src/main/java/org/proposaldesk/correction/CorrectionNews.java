package org.proposaldesk.correction;

import java.util.Objects;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.correction.Reassignments.Researched;
import org.proposaldesk.notification.Notification;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.receipt.Assignments;
import org.springframework.stereotype.Component;

/** Tells the sections that work on an item, and the office, that something of it was put right (更正与改派). */
@Component
class CorrectionNews {

    private final Notifications notifications;
    private final Assignments assignments;
    private final Bureau bureau;

    CorrectionNews(Notifications notifications, Assignments assignments, Bureau bureau) {
        this.notifications = notifications;
        this.assignments = assignments;
        this.bureau = bureau;
    }

    /** @param now the item as it is after the correction */
    void registration(Occasion occasion, Proposal now) {
        boolean moved = !now.due().equals(occasion.proposal().due());
        send(occasion, wording(now).corrected(moved ? now.due() : null), atWork(now));
    }

    void points(Occasion occasion) {
        send(occasion, wording(occasion.proposal()).pointsAdjusted(), atWork(occasion.proposal()));
    }

    /** To those who decide. */
    void reassignmentRequested(Occasion occasion) {
        send(occasion, wording(occasion.proposal()).reassignmentRequested(), Stream.of(Role.OFFICE, Role.DEPUTY_LEADER));
    }

    /**
     * To the sections concerned, and to the one that writes the letter.
     *
     * @param section the section that has the point now, or null when it stays where it is
     */
    void reassigned(Occasion occasion, Researched point, String section) {
        send(occasion, wording(occasion.proposal()).reassigned(section != null),
                Stream.of(point.section(), section, section == null ? null : occasion.proposal().leadSection()).filter(Objects::nonNull).distinct()
                        .map(Role::section));
    }

    /** To the section that led the item, the one that leads it now, and the office. */
    void leadSection(Occasion occasion, String section) {
        send(occasion, wording(occasion.proposal()).leadSectionChanged(),
                Stream.of(Role.OFFICE, Role.section(occasion.proposal().leadSection()), Role.section(section)));
    }

    private Stream<String> atWork(Proposal proposal) {
        return Stream.concat(Stream.of(Role.OFFICE), assignments.sections(proposal).stream().map(Role::section));
    }

    /** Whoever did it knows. */
    private void send(Occasion occasion, Notification message, Stream<String> groups) {
        notifications.send(message, bureau.members(groups.toList()).stream().filter(person -> !person.equals(occasion.person())).toList());
    }

    private static Wording wording(Proposal proposal) {
        return new Wording(proposal.id(), proposal.kind().word() + proposal.number());
    }
}
