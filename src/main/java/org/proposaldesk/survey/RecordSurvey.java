package org.proposaldesk.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Types in a survey form that came back on paper (代录): with its scan, and a second person checks it (R42). */
@Service
public class RecordSurvey extends Step<RecordSurvey.Input> {

    public record Input(LocalDate receivedOn, Rating attitude, Rating result, String comment, List<UUID> attachmentIds) {

        public Input {
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    private final Surveys surveys;
    private final AttachmentRepository attachments;

    public RecordSurvey(Surveys surveys, AttachmentRepository attachments) {
        super("record-survey", State.AWAITING_FEEDBACK, Input.class);
        this.surveys = surveys;
        this.attachments = attachments;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, null, null, "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Surveys.Survey survey = surveys.find(work.subject()).orElseThrow();
        Checks checks = new Checks()
                .past("receivedOn", input.receivedOn(), work.today(), "收到日期")
                .that(input.receivedOn() == null || !input.receivedOn().isBefore(survey.sentOn()), "receivedOn", "R41",
                        "收到日期不能早于征询意见表发出日期（" + ChineseDate.format(survey.sentOn()) + "），请核对。");
        SurveyRules.checkRatings(checks, input.attitude(), input.result(), input.comment());
        checks.that(!input.attachmentIds().isEmpty(), "attachmentIds", "R42", "代录须上传提案者填写的征询意见表扫描件。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        if (!surveys.answer(survey, Surveys.State.SENT, Surveys.State.RECORDED, Surveys.Channel.TYPED_IN, input.receivedOn(), input.attitude(),
                input.result(), input.comment() == null ? "" : input.comment().strip(), work.person(), work.at())) {
            throw new Refusal("R42", "这份征询意见表已经有反馈，请刷新页面查看。");
        }
        return Outcome.done("代录" + survey.addressee() + "的征询意见表：" + Rating.overall(input.attitude(), input.result()).label()).withReason(input.comment());
    }
}
