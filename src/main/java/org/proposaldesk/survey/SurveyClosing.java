package org.proposaldesk.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Service;

/** What follows from a survey without anybody at a desk: silence, and the next round. */
@Service
public class SurveyClosing {

    /** The value that silence leaves: not an answer, and never counted as satisfied (R41). */
    public static final String NO_ANSWER = "NO_ANSWER";

    private static final String SYSTEM = "system";

    private final Surveys surveys;
    private final Satisfaction satisfaction;
    private final ProposalRepository proposals;
    private final Journal journal;
    private final StepDeadlines deadlines;

    public SurveyClosing(Surveys surveys, Satisfaction satisfaction, ProposalRepository proposals, Journal journal, StepDeadlines deadlines) {
        this.surveys = surveys;
        this.satisfaction = satisfaction;
        this.proposals = proposals;
        this.journal = journal;
        this.deadlines = deadlines;
    }

    /** The time is over and nothing came: 未反馈 (R41). */
    public void noAnswer(UUID surveyId, Instant at) {
        Surveys.Survey survey = surveys.find(surveyId).orElseThrow();
        proposals.lock(survey.proposalId()).orElseThrow();
        surveys.move(surveyId, Surveys.State.SENT, Surveys.State.NO_ANSWER);
        journal.append(survey.proposalId(), survey.round(), "record-no-answer", SYSTEM,
                Outcome.done(survey.addressee() + "的征询期满，记为未反馈"), at);
    }

    /**
     * The proposer was not satisfied: opens the next round, due one month after the feedback came (R43).
     *
     * @return the number of the new round
     */
    public int nextRound(UUID proposalId, Instant at) {
        Proposal proposal = proposals.lock(proposalId).orElseThrow();
        LocalDate received = satisfaction.dissatisfiedOn(proposalId, proposal.round());
        DueDate due = deadlines.dueFor(StepDeadlines.REDO, proposal.kind().name(), received, null);
        proposals.nextRound(proposalId, due.date(), due.provisional());
        journal.append(proposalId, proposal.round() + 1, "open-next-round", SYSTEM,
                Outcome.done("提案者不满意，开启第" + (proposal.round() + 1) + "轮办理，期限" + ChineseDate.format(due.date())), at);
        return proposal.round() + 1;
    }
}
