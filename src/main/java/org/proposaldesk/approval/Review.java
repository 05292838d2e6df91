package org.proposaldesk.approval;

import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;

/**
 * A hand that looks at the letter and passes it on, or returns it to an earlier hand with the reason (R16, R18).
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

        String reason();

        /** Content hash of the letter that the person saw. */
        String letterHash();
    }

    /** What a hand says that has nothing to say besides. */
    public record Input(Decision decision, String opinion, String returnTo, String reason, String letterHash) implements Given {
    }

    private final Drafts drafts;
    private final Circulation circulation;

    Review(String id, State state, Class<I> inputType, Drafts drafts, Circulation circulation) {
        super(id, state, inputType);
        this.drafts = drafts;
        this.circulation = circulation;
    }

    @Override
    public final I prefill(Work work) {
        return prefill(work, drafts.latest(work.proposalId(), work.round()).orElseThrow(), new Input(null, Decision.APPROVE.label(),
                Course.REVISE_DRAFT, "", null));
    }

    /** What the form begins with: what it has in common with the others, and what is this hand's own. */
    abstract I prefill(Work work, Drafts.Draft draft, Input common);

    @Override
    public final Outcome complete(Work work, I input) {
        new Checks()
                .present("decision", input.decision(), "处理决定（同意或退回）")
                .limit("opinion", input.opinion(), 1_000, "意见")
                .that(input.decision() != Decision.RETURN || input.reason() != null && !input.reason().isBlank(), "reason", "R18",
                        "退回须写明理由，请填写。")
                .limit("reason", input.reason(), 1_000, "退回理由")
                .that(input.decision() != Decision.RETURN || circulation.earlierHands(work.proposal(), id()).contains(input.returnTo()),
                        "returnTo", "R16", "请选择退回给前面的哪一手。")
                .refuseIfAny();
        Drafts.Draft draft = drafts.latest(work.proposalId(), work.round()).orElseThrow();
        if (!draft.contentHash().equals(input.letterHash())) {
            throw new Refusal("R20", "稿件在您打开后又有改动，请重新打开本任务，看过最新稿件后再处理。");
        }
        if (input.decision() == Decision.RETURN) {
            circulation.sendBack(work.proposal(), input.returnTo());
            return Outcome.done("退回").withReason(input.reason().strip()).returningTo(input.returnTo()).about(draft.contentHash());
        }
        Outcome outcome = approve(work, input, draft);
        circulation.passOn(work.proposal(), id());
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
