package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proposaldesk.extension.Extensions;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.survey.SurveyLinks;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Service;

/**
 * Delivers the letter, to each proposer his own, or the opinion to the lead unit (送达, R14, R40). The item counts as replied only when
 * everybody has it; the survey that was prepared with the seal goes out with the letter (R41).
 */
@Service
public class DeliverReply extends Step<DeliverReply.Input> {

    /** Whether it arrived. */
    public enum Result implements Labelled {
        DELIVERED("已送达"), FAILED("未能送达");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * One letter.
     *
     * @param deliveredOn day on which it arrived, or came back
     * @param cause       why it did not arrive
     * @param advice      what was found out after an attempt that failed; shown only
     */
    public record Delivery(String addressee, Result result, Deliveries.Method method, LocalDate deliveredOn, String receipt,
            DeliveryFailures.Cause cause, String note, String advice) {

        boolean delivered() {
            return result == Result.DELIVERED;
        }
    }

    /**
     * The deliveries.
     *
     * @param attachmentIds receipts as scanned
     */
    public record Input(List<Delivery> deliveries, boolean surveyEnclosed, List<UUID> attachmentIds) {

        public Input {
            deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
            attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
        }
    }

    private final Recipients recipients;
    private final SignedLetter signedLetter;
    private final Deliveries deliveries;
    private final DeliveryFailures failures;
    private final AttachmentRepository attachments;
    private final SentReplies sentReplies;
    private final SurveyLinks links;
    private final Surveys surveys;
    private final Extensions extensions;

    DeliverReply(Recipients recipients, SignedLetter signedLetter, Deliveries deliveries, DeliveryFailures failures,
            AttachmentRepository attachments, SentReplies sentReplies, SurveyLinks links, Surveys surveys, Extensions extensions) {
        super("deliver-reply", State.SEALED, Input.class);
        this.recipients = recipients;
        this.signedLetter = signedLetter;
        this.deliveries = deliveries;
        this.failures = failures;
        this.attachments = attachments;
        this.sentReplies = sentReplies;
        this.links = links;
        this.surveys = surveys;
        this.extensions = extensions;
    }

    @Override
    public Input prefill(Work work) {
        Map<String, DeliveryFailures.Failure> failed = failures.last(work.proposalId(), work.round()).stream()
                .collect(Collectors.toMap(DeliveryFailures.Failure::addressee, Function.identity()));
        return new Input(recipients.pending(work.proposal()).stream().map(name -> begin(name, failed.get(name), work.today())).toList(), false,
                List.of());
    }

    private static Delivery begin(String name, DeliveryFailures.Failure before, LocalDate today) {
        boolean handedOver = before != null && before.way() == DeliveryFailures.Way.COMMITTEE;
        return new Delivery(name, Result.DELIVERED, handedOver ? Deliveries.Method.COMMITTEE : null, today, "", null, "",
                before == null ? "" : before.asked() + "答复：" + before.answer());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        LocalDate signedOn = signedLetter.require(work).signedOn();
        List<Delivery> withSurvey = withSurvey(work, input);
        check(work, input, signedOn, withSurvey);
        for (Delivery one : input.deliveries()) {
            if (one.delivered()) {
                deliveries.delivered(work.proposalId(), new Deliveries.Delivery(work.round(), one.addressee(), one.method(), one.deliveredOn(),
                        one.receipt().strip(), work.person()));
            } else {
                failures.failed(work.proposalId(), work.round(), one.addressee(), one.method(), one.deliveredOn(), one.cause(),
                        one.note() == null ? "" : one.note().strip(), work.person(), work.at());
            }
        }
        withSurvey.forEach(one -> surveys.delivered(work.proposal(), one.addressee(), one.deliveredOn()));
        if (input.deliveries().stream().allMatch(Delivery::delivered)) {
            sentReplies.keep(work);
            extensions.lapse(work.proposalId());
        }
        return Outcome.done(told(work, input, !withSurvey.isEmpty()));
    }

    /** The letters that arrived this time and have a survey with them. */
    private List<Delivery> withSurvey(Work work, Input input) {
        Set<String> surveyed = links.enclosed(work.proposalId(), work.round()).keySet();
        return input.deliveries().stream().filter(one -> one.delivered() && surveyed.contains(one.addressee())).toList();
    }

    private static String told(Work work, Input input, boolean survey) {
        String arrived = input.deliveries().stream().filter(Delivery::delivered).map(one -> one.addressee() + "（" + one.method().label() + "）")
                .collect(Collectors.joining("、"));
        String failed = input.deliveries().stream().filter(one -> !one.delivered()).map(one -> one.addressee() + "（" + one.cause().label() + "）")
                .collect(Collectors.joining("、"));
        String what = work.proposal().assist() ? "会办意见" : "答复";
        return (arrived.isEmpty() ? "" : what + "送达" + arrived + (survey ? "，随附征询意见表" : ""))
                + (arrived.isEmpty() || failed.isEmpty() ? "" : "；") + (failed.isEmpty() ? "" : what + "未能送达" + failed);
    }

    private void check(Work work, Input input, LocalDate signedOn, List<Delivery> withSurvey) {
        Checks checks = new Checks();
        List<String> missing = new ArrayList<>(recipients.pending(work.proposal()));
        for (int at = 0; at < input.deliveries().size(); at++) {
            Delivery one = input.deliveries().get(at);
            String field = "deliveries[" + at + "].";
            checks.that(missing.remove(one.addressee()), field + "addressee", "R14", "送达对象重复、已经送达或不是本件的提案者，请删除这一行。")
                    .present(field + "result", one.result(), "是否送达")
                    .present(field + "method", one.method(), "送达方式")
                    .past(field + "deliveredOn", one.deliveredOn(), work.today(), "送达日期")
                    .that(one.deliveredOn() == null || !one.deliveredOn().isBefore(signedOn), field + "deliveredOn", "R40",
                            "送达日期不能早于签发日期（" + signedOn + "），请改正。");
            if (one.result() == Result.FAILED) {
                checks.present(field + "cause", one.cause(), "未能送达的原因").limit(field + "note", one.note(), 200, "说明");
            } else {
                checks.text(field + "receipt", one.receipt(), 200, "回执（签收人或邮件号）");
            }
        }
        checks.that(missing.isEmpty(), "deliveries", "R40", "还没有登记送达：" + String.join("、", missing) + "，请补全。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        checks.that(withSurvey.isEmpty() || input.surveyEnclosed(), "surveyEnclosed", "R41", "征询意见表须随答复一并送达，请确认已附上。");
        checks.refuseIfAny();
    }
}
