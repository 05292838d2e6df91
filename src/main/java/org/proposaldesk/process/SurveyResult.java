package org.proposaldesk.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.survey.OnlineSurvey;
import org.proposaldesk.survey.Rating;
import org.proposaldesk.survey.SurveyClosing;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Component;

/** What the models ask about the survey of a round, and how an answer by the link reaches the process. */
@Component("surveyResult")
public class SurveyResult implements OnlineSurvey.Listener {

    private static final String MESSAGE = "survey-answered";

    private final Surveys surveys;
    private final RuntimeService runtime;
    private final Bureau bureau;

    SurveyResult(Surveys surveys, RuntimeService runtime, Bureau bureau) {
        this.surveys = surveys;
        this.runtime = runtime;
        this.bureau = bureau;
    }

    /** Whether the proposer has answered by the link already. */
    public boolean answered(String proposalId, Integer round) {
        return survey(proposalId, round).map(one -> one.state() == Surveys.State.ANSWERED).orElse(false);
    }

    /** The overall rating of a finished survey, or NO_ANSWER: silence is never satisfaction (R41). */
    public String of(String proposalId, Integer round) {
        return survey(proposalId, round).filter(one -> one.state() == Surveys.State.ANSWERED).flatMap(one -> surveys.lastAnswer(one.id()))
                .map(answer -> answer.overall().name()).orElse(SurveyClosing.NO_ANSWER);
    }

    /** Whether a dissatisfied proposer gets another round of handling, or the authorities above decide (R44). */
    public boolean anotherRound(Integer round) {
        return round < bureau.maximumRounds();
    }

    /** Ends the wait for the answer; an answer that comes before the wait has begun is found by {@link #answered}. */
    @Override
    public void answered(Proposal proposal, Rating overall) {
        runtime.createMessageCorrelation(MESSAGE).processInstanceBusinessKey(proposal.id().toString()).correlateAllWithResult();
    }

    private Optional<Surveys.Survey> survey(String proposalId, Integer round) {
        return surveys.of(UUID.fromString(proposalId), round);
    }
}
