package org.proposaldesk.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;

/** A hand that looks at the letter and passes it on, or returns it to an earlier hand with the reason (R16, R18). */
abstract class Review extends Step<Review.Input> {

    static final String REVISE_DRAFT = "revise-draft";

    /**
     * What the hand says.
     *
     * @param returnTo   id of the step that the letter goes back to
     * @param letterHash content hash of the letter that the person saw
     */
    public record Input(Decision decision, String opinion, String returnTo, String reason, String letterHash) {
    }

    private final Drafts drafts;
    private final Journal journal;

    Review(String id, State state, Drafts drafts, Journal journal) {
        super(id, state, Input.class);
        this.drafts = drafts;
        this.journal = journal;
    }

    /** The steps before this one, the drafter first. */
    abstract List<String> stepsBefore();

    /** The hands that this one may return the letter to: the drafter, and those before that have had it in this round. */
    List<String> earlierHands(Proposal proposal) {
        Set<String> had = journal.steps(proposal.id(), proposal.round());
        return stepsBefore().stream().filter(step -> step.equals(REVISE_DRAFT) || had.contains(step)).toList();
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, Decision.APPROVE.label(), REVISE_DRAFT, "",
                drafts.latest(work.proposalId(), work.round()).map(Drafts.Draft::contentHash).orElse(null));
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .present("decision", input.decision(), "处理决定（同意或退回）")
                .limit("opinion", input.opinion(), 1_000, "意见")
                .that(input.decision() != Decision.RETURN || input.reason() != null && !input.reason().isBlank(), "reason", "R18",
                        "退回须写明理由，请填写。")
                .limit("reason", input.reason(), 1_000, "退回理由")
                .that(input.decision() != Decision.RETURN || earlierHands(work.proposal()).contains(input.returnTo()), "returnTo", "R16",
                        "请选择退回给前面的哪一手。")
                .refuseIfAny();
        Drafts.Draft draft = drafts.latest(work.proposalId(), work.round()).orElseThrow();
        if (!draft.contentHash().equals(input.letterHash())) {
            throw new Refusal("R20", "稿件在您打开后又有改动，请重新打开本任务，看过最新稿件后再处理。");
        }
        if (input.decision() == Decision.RETURN) {
            return Outcome.done("退回").withReason(input.reason().strip()).returningTo(input.returnTo()).about(draft.contentHash())
                    .deciding(Map.of("decision", Decision.RETURN.name(), "returnTo", input.returnTo()));
        }
        return approve(work, input, draft).about(draft.contentHash()).deciding(Map.of("decision", Decision.APPROVE.name()));
    }

    /** What approval means at this hand; by default only the opinion. */
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        return Outcome.done("审核通过").withOpinion(opinion(input));
    }

    static String opinion(Input input) {
        return input.opinion() == null || input.opinion().isBlank() ? Decision.APPROVE.label() : input.opinion().strip();
    }
}
