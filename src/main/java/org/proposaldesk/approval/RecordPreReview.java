package org.proposaldesk.approval;

import java.time.LocalDate;
import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Records what the government's office of inspection said of the letter before the signature (督查室预审, domain P14b). */
@Service
public class RecordPreReview extends Review<RecordPreReview.Input> {

    static final String ID = "record-pre-review";

    /**
     * What was said outside.
     *
     * @param reviewer who said it
     */
    public record Input(Decision decision, String opinion, String returnTo, Resume resume, List<ReturnCause> causes, String reason,
            List<Remark> remarks, String letterHash, LocalDate reviewedOn, String reviewer) implements Given {
    }

    RecordPreReview(Hands hands) {
        super(ID, State.PRE_REVIEW, Input.class, hands);
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft) {
        return new Input(null, Decision.APPROVE.label(), Course.REVISE_DRAFT, Resume.IN_ORDER, List.of(), "", List.of(), seen(work, draft),
                work.today(), "");
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        new Checks().past("reviewedOn", input.reviewedOn(), work.today(), "预审答复日期").text("reviewer", input.reviewer(), 50, "督查室经手人")
                .refuseIfAny();
        return Outcome.done("督查室预审通过（" + input.reviewer().strip() + "，" + ChineseDate.format(input.reviewedOn()) + "）").withOpinion(opinion(input));
    }
}
