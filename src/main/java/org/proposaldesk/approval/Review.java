package org.proposaldesk.approval;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;

/**
 * A hand that looks at the letter and passes it on, or returns it to an earlier hand with causes and reason (R16, R18).
 *
 * @param <I> what this hand says
 */
abstract class Review<I extends Review.Given> extends Step<I> {

    /** What every hand says. */
    interface Given {

        Decision decision();

        String opinion();

        /** Id of the step that the letter goes back to. */
        String returnTo();

        Resume resume();

        List<ReturnCause> causes();

        String reason();

        List<Remark> remarks();

        /** Content hash of the letter that the person saw. */
        String letterHash();
    }

    private static final int MOST_REMARKS = 50;

    private final Hands hands;

    Review(String id, State state, Class<I> inputType, Hands hands) {
        super(id, state, inputType);
        this.hands = hands;
    }

    @Override
    public final I prefill(Work work) {
        return prefill(work, hands.drafts().latest(work.proposalId(), work.round()).orElseThrow());
    }

    /** What the form begins with. */
    abstract I prefill(Work work, Drafts.Draft draft);

    /** The hash over everything that this hand answers for. */
    final String seen(Work work, Drafts.Draft draft) {
        return hands.circulation().hash(work.proposal(), draft);
    }

    @Override
    public final Outcome complete(Work work, I input) {
        Drafts.Draft draft = hands.drafts().latest(work.proposalId(), work.round()).orElseThrow();
        SendBack back = new SendBack(input.returnTo(), input.resume(), input.causes(), input.reason(), input.remarks());
        Checks checks = new Checks()
                .present("decision", input.decision(), "处理决定（同意或退回）")
                .limit("opinion", input.opinion(), 1_000, "意见");
        if (input.decision() == Decision.RETURN) {
            check(work, back, draft, checks);
        }
        checks.refuseIfAny();
        if (!seen(work, draft).equals(input.letterHash())) {
            throw new Refusal("R20", "稿件（或并案的件）在您打开后又有改动，请重新打开本任务，看过最新稿件后再处理。");
        }
        return (input.decision() == Decision.RETURN ? sendBack(work, back, draft) : passOn(work, input, draft))
                .deciding(Map.of("decision", input.decision().name()));
    }

    private void check(Work work, SendBack back, Drafts.Draft draft, Checks checks) {
        checks.that(back.reason() != null && !back.reason().isBlank(), "reason", "R18", "退回须写明理由，请填写。")
                .limit("reason", back.reason(), 1_000, "退回理由")
                .that(!back.causes().isEmpty(), "causes", "R18", "请选择退回的原因，可以选几项。")
                .present("resume", back.resume(), "改好以后怎么走")
                .that(hands.circulation().earlierHands(work, id()).contains(back.to()), "returnTo", "R16", "请选择退回给前面的哪一手。")
                .that(back.remarks().size() <= MOST_REMARKS, "remarks", "", "逐段意见过多，最多 " + MOST_REMARKS + " 条，请合并。");
        for (int at = 0; at < back.remarks().size(); at++) {
            Remark remark = back.remarks().get(at);
            checks.that(!remark.partName(draft.content()).isEmpty(), "remarks[" + at + "].part", "", "请选择这条意见说的是哪一段。")
                    .text("remarks[" + at + "].text", remark.text(), 1_000, "这一段的意见");
        }
    }

    private Outcome sendBack(Work work, SendBack back, Drafts.Draft draft) {
        hands.circulation().sendBack(work, id(), back);
        hands.returns().add(work, id(), back, draft.contentHash());
        String causes = back.causes().stream().map(ReturnCause::label).collect(Collectors.joining("、"));
        String remarks = back.remarks().stream().map(one -> "\n" + one.partName(draft.content()) + "：" + one.text().strip()).collect(Collectors.joining());
        return Outcome.done("退回（" + causes + "），" + back.resume().label()).withReason(back.reason().strip() + remarks).returningTo(back.to())
                .about(draft.contentHash());
    }

    private Outcome passOn(Work work, I input, Drafts.Draft draft) {
        Outcome outcome = approve(work, input, draft);
        hands.circulation().passOn(work, id());
        return outcome.contentHash() == null ? outcome.about(draft.contentHash()) : outcome;
    }

    /** What approval means at this hand; by default only the opinion. */
    Outcome approve(Work work, I input, Drafts.Draft draft) {
        return Outcome.done("审核通过").withOpinion(opinion(input));
    }

    static String opinion(Given input) {
        return input.opinion() == null || input.opinion().isBlank() ? Decision.APPROVE.label() : input.opinion().strip();
    }
}
