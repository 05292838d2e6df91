package org.proposaldesk.survey;

import java.util.Map;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** A second person compares a typed-in survey with its scan (复核代录); never the one who handled the item (R42). */
@Service
public class ConfirmSurvey implements Step<ConfirmSurvey.Input> {

    public record Input(Boolean confirmed, String reason) {
    }

    private final Surveys surveys;

    public ConfirmSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public String id() {
        return "confirm-survey";
    }

    @Override
    public State state() {
        return State.AWAITING_FEEDBACK;
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, "");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .present("confirmed", input.confirmed(), "复核结论")
                .that(!Boolean.FALSE.equals(input.confirmed()) || input.reason() != null && !input.reason().isBlank(), "reason", "R18",
                        "代录与扫描件不符的，请写明不符之处。")
                .limit("reason", input.reason(), 1_000, "不符之处")
                .refuseIfAny();
        Surveys.Survey survey = surveys.of(work.proposalId(), work.round()).orElseThrow();
        Surveys.Answer answer = surveys.lastAnswer(survey.id()).orElseThrow();
        if (!input.confirmed()) {
            surveys.move(survey.id(), Surveys.State.RECORDED, Surveys.State.SENT);
            return Outcome.done("退回重新代录").withReason(input.reason().strip()).returningTo("record-survey")
                    .deciding(Map.of("surveyConfirmed", false));
        }
        surveys.confirmed(survey.id(), answer.version(), work.person(), work.at());
        surveys.move(survey.id(), Surveys.State.RECORDED, Surveys.State.ANSWERED);
        return Outcome.done("复核代录属实：" + answer.overall().label())
                .deciding(Map.of("surveyConfirmed", true));
    }
}
