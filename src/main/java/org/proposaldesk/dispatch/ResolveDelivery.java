package org.proposaldesk.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Destinations;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * Finds a way for letters that did not arrive (处理未能送达, R40): the committee that assigned the item is asked for the address, or hands
 * the letter over.
 */
@Service
public class ResolveDelivery extends Step<ResolveDelivery.Input> {

    /**
     * What was found out about one letter.
     *
     * @param failure what happened, in Chinese; shown only
     */
    public record Enquiry(String addressee, String failure, String asked, LocalDate askedOn, String answer, DeliveryFailures.Way way) {
    }

    public record Input(List<Enquiry> enquiries) {

        public Input {
            enquiries = enquiries == null ? List.of() : List.copyOf(enquiries);
        }
    }

    private final Recipients recipients;
    private final DeliveryFailures failures;
    private final Destinations destinations;
    private final Bureau bureau;

    ResolveDelivery(Recipients recipients, DeliveryFailures failures, Destinations destinations, Bureau bureau) {
        super("resolve-delivery", null, Input.class);
        this.recipients = recipients;
        this.failures = failures;
        this.destinations = destinations;
        this.bureau = bureau;
    }

    @Override
    public Input prefill(Work work) {
        String asked = committee(work.proposal());
        return new Input(recipients.cameBack(work.proposal()).stream().map(one -> new Enquiry(one.addressee(),
                ChineseDate.format(one.triedOn()) + one.method().label() + "，" + one.cause().label()
                        + (one.note().isEmpty() ? "" : "：" + one.note()), asked, work.today(), "",
                DeliveryFailures.Way.RETRY)).toList());
    }

    /** The committee of the proposals or suggestions; an opinion goes to a unit, about which the assigner knows. */
    private String committee(Proposal proposal) {
        return proposal.assist() ? bureau.bodies().assigner() : destinations.authorities(proposal).get(1);
    }

    @Override
    public Outcome complete(Work work, Input input) {
        List<DeliveryFailures.Failure> open = recipients.cameBack(work.proposal());
        List<DeliveryFailures.Failure> missing = new ArrayList<>(open);
        Checks checks = new Checks();
        for (int at = 0; at < input.enquiries().size(); at++) {
            Enquiry one = input.enquiries().get(at);
            String field = "enquiries[" + at + "].";
            checks.that(missing.removeIf(failure -> failure.addressee().equals(one.addressee())), field + "addressee", "R40",
                            "收件人重复或没有未送达的记录，请刷新页面。")
                    .text(field + "asked", one.asked(), 100, "询问的单位或人员")
                    .past(field + "askedOn", one.askedOn(), work.today(), "询问日期")
                    .text(field + "answer", one.answer(), 500, "答复内容（如新地址）")
                    .present(field + "way", one.way(), "下一步办法");
        }
        checks.that(missing.isEmpty(), "enquiries", "R40", "还没有登记怎样处理："
                + missing.stream().map(DeliveryFailures.Failure::addressee).collect(Collectors.joining("、")) + "，请补全。");
        checks.refuseIfAny();
        for (Enquiry one : input.enquiries()) {
            DeliveryFailures.Failure failure = open.stream().filter(each -> each.addressee().equals(one.addressee())).findFirst().orElseThrow();
            failures.asked(work.proposalId(), failure, one.asked().strip(), one.askedOn(), one.answer().strip(), one.way(), work.person(), work.at());
        }
        return Outcome.done("未能送达的处理：" + input.enquiries().stream().map(one -> one.addressee() + "，" + one.way().label())
                .collect(Collectors.joining("；"))).withReason(input.enquiries().stream()
                        .map(one -> one.asked().strip() + "答复：" + one.answer().strip()).distinct().collect(Collectors.joining("；")));
    }
}
