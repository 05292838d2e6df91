package org.proposaldesk.correction;

import java.util.List;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
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

    /** The registration was corrected; whoever did it knows. */
    void registration(Occasion occasion, Proposal now) {
        boolean moved = !now.due().equals(occasion.proposal().due());
        List<String> groups = Stream.concat(Stream.of(Role.OFFICE), assignments.sections(now).stream().map(Role::section)).toList();
        notifications.send(wording(now).corrected(moved ? now.due() : null),
                bureau.members(groups).stream().filter(person -> !person.equals(occasion.person())).toList());
    }

    private static Wording wording(Proposal proposal) {
        return new Wording(proposal.id(), proposal.kind().word() + proposal.number());
    }
}
