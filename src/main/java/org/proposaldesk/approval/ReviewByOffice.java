package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** The office reviews content, opinions, format, wording and secrecy (核稿), and says who countersigns (会签). */
@Service
public class ReviewByOffice extends Review<ReviewByOffice.Input> {

    static final String ID = "review-by-office";

    /**
     * What the office says.
     *
     * @param countersigners who countersigns: groups or people, in their order; may be empty
     * @param inOrder        they are asked one after the other, not at once
     */
    public record Input(Decision decision, String opinion, String returnTo, Resume resume, List<ReturnCause> causes, String reason,
            List<Remark> remarks, String letterHash, List<String> countersigners, boolean inOrder) implements Given {

        public Input {
            countersigners = countersigners == null ? List.of() : countersigners.stream().distinct().toList();
        }
    }

    private final Countersigning countersigning;

    ReviewByOffice(Hands hands, Countersigning countersigning) {
        super(ID, State.OFFICE_REVIEW, Input.class, hands);
        this.countersigning = countersigning;
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft) {
        Countersigning.Wanted wanted = countersigning.wanted(work);
        return new Input(null, Decision.APPROVE.label(), Course.REVISE_DRAFT, Resume.IN_ORDER, List.of(), "", List.of(), seen(work, draft),
                wanted.parties(), wanted.inOrder());
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        countersigning.want(work, new Countersigning.Wanted(input.countersigners(), input.inOrder()));
        String asked = input.countersigners().isEmpty() ? "" : "，送" + countersigning.names(input.countersigners()) + (input.inOrder() ? "依次会签" : "会签");
        return Outcome.done("审核通过" + asked).withOpinion(opinion(input));
    }
}
