package org.proposaldesk.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.survey.OnlineSurvey;
import org.proposaldesk.survey.Rating;
import org.proposaldesk.survey.SurveyClosing;
import org.proposaldesk.survey.Satisfaction;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Component;

/** What the models ask about the survey of a round, and how an answer by the link reaches the process. */
@Component("surveyResult")
public class SurveyResult implements OnlineSurvey.Listener {

    private static final String MESSAGE = "survey-answered";

    private final Surveys surveys;
    private final Satisfaction satisfaction;
    private final RuntimeService runtime;
    private final Bureau bureau;

    SurveyResult(Surveys surveys, Satisfaction satisfaction, RuntimeService runtime, Bureau bureau) {
        this.surveys = surveys;
        this.satisfaction = satisfaction;
        this.runtime = runtime;
        this.bureau = bureau;
    }

    /** The surveys that went out in a round: one, or one for each joint proposer (R14). */
    public List<String> sent(String proposalId, Integer round) {
        return surveys.of(UUID.fromString(proposalId), round).stream().filter(one -> one.sentOn() != null).map(one -> one.id().toString()).toList();
    }

    /** Whether the proposer has answered by the link already. */
    public boolean answered(String surveyId) {
        return surveys.find(UUID.fromString(surveyId)).orElseThrow().state() == Surveys.State.ANSWERED;
    }

    /** The overall rating of the surveys that are finished, or NO_ANSWER: silence is never satisfaction (R41). */
    public String of(String proposalId, Integer round) {
        return satisfaction.of(UUID.fromString(proposalId), round).map(Rating::name).orElse(SurveyClosing.NO_ANSWER);
    }

    /** Whether a dissatisfied proposer gets another round of handling, or the authorities above decide (R44). */
    public boolean anotherRound(Integer round) {
        return round < bureau.maximumRounds();
    }

    /** Ends the wait for the answer; an answer that comes before the wait has begun is found by {@link #answered(String)}. */
    @Override
    public void answered(Surveys.Survey survey) {
        runtime.createMessageCorrelation(MESSAGE).processInstanceBusinessKey(survey.proposalId().toString())
                .processInstanceVariableEquals(ProcessVariables.SURVEY_ID, survey.id().toString()).correlateAllWithResult();
    }
}
