package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.extension.Extensions;
import org.proposaldesk.letter.ChineseDate;
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
 * Delivers the letter, to each proposer his own, or the opinion to the lead unit (送达, R14, R40). What has arrived is recorded as it
 * arrives; the item counts as replied only when everybody has it. The survey that was prepared with the seal goes out with the letter (R41).
 */
@Service
public class DeliverReply extends Step<DeliverReply.Input> {

    /** Whether it arrived. */
    public enum Result implements Labelled {
        DELIVERED("已送达"), IN_TRANSIT("尚在途中"), FAILED("未能送达");

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
     * @param postedOn    day on which it was posted, when it is on its way
     * @param deliveredOn day on which it arrived, or came back
     * @param receipt     who signed for it; the mail number while it is on its way
     * @param cause       why it did not arrive
     * @param advice      what is known of it from before; shown only
     */
    public record Delivery(String addressee, Result result, Deliveries.Method method, LocalDate postedOn, LocalDate deliveredOn, String receipt,
            DeliveryFailures.Cause cause, String note, String advice) {
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

        private List<Delivery> with(Result result) {
            return deliveries.stream().filter(one -> one.result() == result).toList();
        }
    }

    private final Recipients recipients;
    private final SignedLetter signedLetter;
    private final Seals seals;
    private final Deliveries deliveries;
    private final Postings postings;
    private final DeliveryFailures failures;
    private final AttachmentRepository attachments;
    private final SentReplies sentReplies;
    private final SurveyLinks links;
    private final Surveys surveys;
    private final Extensions extensions;

    DeliverReply(Recipients recipients, SignedLetter signedLetter, Seals seals, Deliveries deliveries, Postings postings, DeliveryFailures failures,
            AttachmentRepository attachments, SentReplies sentReplies, SurveyLinks links, Surveys surveys, Extensions extensions) {
        super("deliver-reply", State.SEALED, Input.class);
        this.recipients = recipients;
        this.signedLetter = signedLetter;
        this.seals = seals;
        this.deliveries = deliveries;
        this.postings = postings;
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
        Map<String, Postings.Posting> posted = posted(work);
        return new Input(recipients.pending(work.proposal()).stream()
                .map(name -> posted.containsKey(name) ? onItsWay(posted.get(name), work.today()) : begin(name, failed.get(name), work.today())).toList(),
                !posted.isEmpty() && links.enclosed(work.proposalId(), work.round()).keySet().stream().anyMatch(posted::containsKey), List.of());
    }

    private Map<String, Postings.Posting> posted(Work work) {
        return postings.open(work.proposalId(), work.round()).stream().collect(Collectors.toMap(Postings.Posting::addressee, Function.identity()));
    }

    private static Delivery begin(String name, DeliveryFailures.Failure before, LocalDate today) {
        boolean handedOver = before != null && before.way() == DeliveryFailures.Way.COMMITTEE;
        return new Delivery(name, Result.DELIVERED, handedOver ? Deliveries.Method.COMMITTEE : null, today, today, "", null, "",
                before == null ? "" : before.asked() + "答复：" + before.answer());
    }

    private static Delivery onItsWay(Postings.Posting posting, LocalDate today) {
        return new Delivery(posting.addressee(), Result.IN_TRANSIT, posting.method(), posting.postedOn(), today, posting.mailNumber(), null, "",
                ChineseDate.format(posting.postedOn()) + "已发出（" + posting.method().label() + "，" + posting.mailNumber() + "）");
    }

    @Override
    public Outcome complete(Work work, Input input) {
        signedLetter.require(work);
        Set<String> surveyed = links.enclosed(work.proposalId(), work.round()).keySet();
        check(work, input, surveyed);
        List<Delivery> arrived = input.with(Result.DELIVERED);
        arrived.forEach(one -> deliveries.delivered(work.proposalId(), new Deliveries.Delivery(work.round(), one.addressee(), one.method(),
                one.deliveredOn(), one.receipt().strip(), work.person())));
        input.with(Result.IN_TRANSIT).forEach(one -> postings.posted(work.proposalId(), work.round(),
                new Postings.Posting(one.addressee(), one.method(), one.postedOn(), one.receipt().strip()), work.person(), work.at()));
        input.with(Result.FAILED).forEach(one -> failures.failed(work.proposalId(), work.round(), one.addressee(), one.method(), one.deliveredOn(),
                one.cause(), one.note() == null ? "" : one.note().strip(), work.person(), work.at()));
        List<Delivery> asked = arrived.stream().filter(one -> surveyed.contains(one.addressee())).toList();
        asked.forEach(one -> surveys.delivered(work.proposal(), one.addressee(), one.deliveredOn()));
        if (arrived.size() == input.deliveries().size()) {
            sentReplies.keep(work);
            extensions.lapse(work.proposalId());
        }
        return Outcome.done(told(work.proposal().assist() ? "会办意见" : "答复", input, !asked.isEmpty()));
    }

    private static String told(String what, Input input, boolean survey) {
        return Stream.of(
                part(what + "送达", input.with(Result.DELIVERED), one -> one.method().label(), survey ? "，随附征询意见表" : ""),
                part(what + "发出", input.with(Result.IN_TRANSIT), one -> one.method().label(), "，尚在途中"),
                part(what + "未能送达", input.with(Result.FAILED), one -> one.cause().label(), "")).flatMap(List::stream).collect(Collectors.joining("；"));
    }

    private static List<String> part(String before, List<Delivery> some, Function<Delivery, String> how, String after) {
        return some.isEmpty() ? List.of()
                : List.of(before + some.stream().map(one -> one.addressee() + "（" + how.apply(one) + "）").collect(Collectors.joining("、")) + after);
    }

    private void check(Work work, Input input, Set<String> surveyed) {
        LocalDate sealedOn = seals.require(work.proposalId(), work.round());
        Map<String, Postings.Posting> posted = posted(work);
        Checks checks = new Checks();
        List<String> missing = new ArrayList<>(recipients.pending(work.proposal()));
        for (int at = 0; at < input.deliveries().size(); at++) {
            Delivery one = input.deliveries().get(at);
            String field = "deliveries[" + at + "].";
            checks.that(missing.remove(one.addressee()), field + "addressee", "R14", "送达对象重复、已经送达或不是本件的提案者，请删除这一行。")
                    .present(field + "result", one.result(), "是否送达")
                    .present(field + "method", one.method(), "送达方式");
            if (one.result() == Result.IN_TRANSIT) {
                checks.past(field + "postedOn", one.postedOn(), work.today(), "发出日期")
                        .notBefore(field + "postedOn", one.postedOn(), sealedOn, "R40", "发出日期不能早于用印日期")
                        .that(one.method() != Deliveries.Method.VISIT, field + "method", "R40", "当面送达的没有在途，请改选发出的方式。")
                        .text(field + "receipt", one.receipt(), 200, "邮件号（或交换号）");
                continue;
            }
            String day = one.result() == Result.FAILED ? "退回或未果日期" : "送达日期";
            checks.past(field + "deliveredOn", one.deliveredOn(), work.today(), day)
                    .notBefore(field + "deliveredOn", one.deliveredOn(), sealedOn, "R40", day + "不能早于用印日期");
            if (posted.containsKey(one.addressee())) {
                checks.notBefore(field + "deliveredOn", one.deliveredOn(), posted.get(one.addressee()).postedOn(), "R40", day + "不能早于发出日期");
            }
            if (one.result() == Result.FAILED) {
                checks.present(field + "cause", one.cause(), "未能送达的原因").limit(field + "note", one.note(), 200, "说明");
            } else {
                checks.text(field + "receipt", one.receipt(), 200, "回执（签收人或邮件号）");
            }
        }
        boolean goesOut = input.deliveries().stream().anyMatch(one -> one.result() != Result.FAILED && surveyed.contains(one.addressee()));
        checks.that(missing.isEmpty(), "deliveries", "R40", "还没有登记送达：" + String.join("、", missing) + "，请补全。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .that(!goesOut || input.surveyEnclosed(), "surveyEnclosed", "R41", "征询意见表须随答复一并送达，请确认已附上。")
                .refuseIfAny();
    }
}
