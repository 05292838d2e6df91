package org.proposaldesk.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.notification.Notifications;
import org.proposaldesk.notification.Wording;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Component;

/** Tells the section that replied and the office what the proposer answered; of a dissatisfied one the leaders too (R43). */
@Component
class SurveyNews {

    private final Notifications notifications;
    private final Bureau bureau;

    SurveyNews(Notifications notifications, Bureau bureau) {
        this.notifications = notifications;
        this.bureau = bureau;
    }

    void of(Proposal proposal, Rating overall) {
        Wording wording = new Wording(proposal.id(), proposal.kind().word() + proposal.number());
        Set<String> people = new LinkedHashSet<>(bureau.members(List.of(Role.section(proposal.leadSection()), Role.OFFICE)));
        if (overall == Rating.DISSATISFIED) {
            people.addAll(bureau.members(List.of(Role.DEPUTY_LEADER)));
        }
        notifications.send(overall == Rating.DISSATISFIED ? wording.dissatisfied() : wording.answered(), people);
    }
}
