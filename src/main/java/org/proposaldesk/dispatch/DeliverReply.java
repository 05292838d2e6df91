package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proposaldesk.drafting.Addressee;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Service;

/**
 * Delivers the letter, to each proposer his own, or the opinion to the lead unit (送达, R14, R40). Only then the item counts as
 * replied; the survey goes out with the reply (R41).
 */
@Service
public class DeliverReply extends Step<DeliverReply.Input> {

    /** One letter. */
    public record Delivery(String addressee, Deliveries.Method method, LocalDate deliveredOn, String receipt) {
    }

    /**
     * The deliveries.
     *
     * @param surveyToken the secret of the survey link that is enclosed; null for opinions
     */
    public record Input(List<Delivery> deliveries, boolean surveyEnclosed, String surveyToken) {

        public Input {
            deliveries = deliveries == null ? List.of() : deliveries;
        }
    }

    private final Drafting drafting;
    private final SignedLetter signedLetter;
    private final Deliveries deliveries;
    private final SentReplies sentReplies;
    private final Surveys surveys;

    DeliverReply(Drafting drafting, SignedLetter signedLetter, Deliveries deliveries, SentReplies sentReplies, Surveys surveys) {
        super("deliver-reply", State.SEALED, Input.class);
        this.drafting = drafting;
        this.signedLetter = signedLetter;
        this.deliveries = deliveries;
        this.sentReplies = sentReplies;
        this.surveys = surveys;
    }

    @Override
    public Input prefill(Work work) {
        List<Delivery> rows = addressees(work).stream().map(name -> new Delivery(name, null, work.today(), "")).toList();
        return new Input(rows, false, work.proposal().assist() ? null : Surveys.newToken());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        signedLetter.require(work);
        check(work, input);
        for (Delivery one : input.deliveries()) {
            deliveries.delivered(work.proposalId(), new Deliveries.Delivery(work.round(), one.addressee(), one.method(), one.deliveredOn(),
                    one.receipt().strip(), work.person()));
        }
        sentReplies.keep(work);
        String how = input.deliveries().stream().map(one -> one.addressee() + "（" + one.method().label() + "）").collect(Collectors.joining("、"));
        if (work.proposal().assist()) {
            return Outcome.done("会办意见送达" + how);
        }
        LocalDate sentOn = input.deliveries().stream().map(Delivery::deliveredOn).max(LocalDate::compareTo).orElseThrow();
        surveys.send(work.proposal(), sentOn, input.surveyToken());
        return Outcome.done("答复送达" + how + "，随附征询意见表");
    }

    private List<String> addressees(Work work) {
        return drafting.addressees(work.proposal()).stream().map(Addressee::name).toList();
    }

    private void check(Work work, Input input) {
        Checks checks = new Checks();
        Set<String> missing = new HashSet<>(addressees(work));
        for (int at = 0; at < input.deliveries().size(); at++) {
            Delivery one = input.deliveries().get(at);
            String field = "deliveries[" + at + "].";
            checks.that(missing.remove(one.addressee()), field + "addressee", "R14", "送达对象重复或不是本件的提案者，请删除这一行。")
                    .present(field + "method", one.method(), "送达方式")
                    .past(field + "deliveredOn", one.deliveredOn(), work.today(), "送达日期")
                    .text(field + "receipt", one.receipt(), 200, "回执（签收人或邮件号）");
        }
        checks.that(missing.isEmpty(), "deliveries", "R40", "还没有登记送达：" + String.join("、", missing) + "，请补全。");
        if (!work.proposal().assist()) {
            checks.that(input.surveyEnclosed(), "surveyEnclosed", "R41", "征询意见表须随答复一并送达，请确认已附上。")
                    .that(Surveys.isToken(input.surveyToken()), "surveyToken", "R41", "征询意见表链接已失效，请刷新页面后重试。");
        }
        checks.refuseIfAny();
    }
}
