package org.proposaldesk.web;

import java.util.List;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.letter.ChineseNumerals;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.receipt.ReturnWindow;
import org.proposaldesk.receipt.SharingUnits;
import org.proposaldesk.supervision.SideStates;
import org.springframework.stereotype.Component;

/** An item as the forms show it. */
@Component
class ItemViews {

    private final SharingUnits sharingUnits;
    private final ReturnWindow returnWindow;
    private final SideStates sideStates;
    private final Deadlines deadlines;
    private final CaseDates dates;
    private final Forecasts forecasts;
    private final Bureau bureau;

    ItemViews(SharingUnits sharingUnits, ReturnWindow returnWindow, SideStates sideStates, Deadlines deadlines, CaseDates dates,
            Forecasts forecasts, Bureau bureau) {
        this.sharingUnits = sharingUnits;
        this.returnWindow = returnWindow;
        this.sideStates = sideStates;
        this.deadlines = deadlines;
        this.dates = dates;
        this.forecasts = forecasts;
        this.bureau = bureau;
    }

    TaskView.Item of(Proposal proposal, List<Proposer> proposers) {
        String level = proposal.level() == Level.MUNICIPAL ? "" : proposal.level().label();
        String session = level + (proposal.betweenSessions() ? "闭会期间"
                : ChineseNumerals.of(proposal.term()) + "届" + ChineseNumerals.of(proposal.session()) + "次会议");
        return new TaskView.Item(proposal.id(), proposal.kind().name(), proposal.kind().label(), proposal.number(), proposal.term(),
                proposal.session(), session, proposal.betweenSessions(), proposal.subject(), proposal.text(), proposal.mode().name(),
                proposal.mode().label(), proposal.leadUnit(), proposal.keyItem(),
                proposers.stream().anyMatch(one -> one.category().group()), proposal.mode().replies(), sharingUnits.of(proposal),
                proposal.consentsToPublication(), proposal.refusalReason(), proposal.assignedOn(), proposal.assignmentPaper(),
                proposal.receivedOn(), proposal.due(), proposal.provisional(), dates.reply(proposal).because(), proposal.dueOriginal(),
                proposal.dueExtended(), proposal.dueInternal(),
                returnWindow.open(proposal, deadlines.today()) ? returnWindow.lastDay(proposal) : null,
                forecasts.of(proposal.id()).orElse(null), proposal.round(), proposal.state().label(), sideStates.of(proposal.id()),
                proposal.leadSection(), bureau.sectionName(proposal.leadSection()));
    }
}
