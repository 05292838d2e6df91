package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Tells of changes to what is published (公开变更): those who decide what waits for them, and who asked what was decided. */
@Component
class PublicationNews {

    private final Notifications notifications;
    private final Bureau bureau;

    PublicationNews(Notifications notifications, Bureau bureau) {
        this.notifications = notifications;
        this.bureau = bureau;
    }

    /** @param asking who asked, and therefore does not decide */
    void waits(Proposal proposal, String what, String asking) {
        notifications.send(wording(proposal).publicationChange(what + "，请审批", "请到“公开答复”页审批。"),
                bureau.members(PublicationDuties.DECIDE).stream().filter(person -> !person.equals(asking)).toList());
    }

    void decided(Proposal proposal, String what, String asked) {
        notifications.send(wording(proposal).publicationChange(what, "详见“公开答复”页。"), List.of(asked));
    }

    private static Wording wording(Proposal proposal) {
        return new Wording(proposal.id(), proposal.kind().word() + proposal.number());
    }
}
