package org.proposaldesk.survey;

import java.util.Map;
import org.proposaldesk.proposal.Confirmation;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** A second person compares a typed-in survey with its scan (复核代录); never the one who handled the item (R42). */
@Service
public class ConfirmSurvey extends Step<Confirmation> {

    private final Surveys surveys;
    private final SurveyNews news;

    ConfirmSurvey(Surveys surveys, SurveyNews news) {
        super("confirm-survey", State.AWAITING_FEEDBACK, Confirmation.class);
        this.surveys = surveys;
        this.news = news;
    }

    @Override
    public Confirmation prefill(Work work) {
        return Confirmation.open();
    }

    @Override
    public Outcome complete(Work work, Confirmation input) {
        input.check("复核结论", "代录与扫描件不符的，请写明不符之处。");
        Surveys.Survey survey = surveys.find(work.subject()).orElseThrow();
        Surveys.Answer answer = surveys.lastAnswer(survey.id()).orElseThrow();
        if (!input.confirmed()) {
            surveys.move(survey.id(), Surveys.State.RECORDED, Surveys.State.SENT);
            return Outcome.done("退回重新代录" + survey.addressee() + "的征询意见表").withReason(input.reason().strip()).returningTo("record-survey")
                    .deciding(Map.of("surveyConfirmed", false));
        }
        surveys.confirmed(survey.id(), answer.version(), work.person(), work.at());
        surveys.move(survey.id(), Surveys.State.RECORDED, Surveys.State.ANSWERED);
        news.of(work.proposal(), answer.overall());
        return Outcome.done("复核" + survey.addressee() + "的征询意见表属实：" + answer.overall().label())
                .deciding(Map.of("surveyConfirmed", true));
    }
}
