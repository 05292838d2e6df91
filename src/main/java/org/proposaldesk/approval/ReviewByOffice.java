package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Decision;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.research.Contacts;
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
    private final Contacts contacts;

    ReviewByOffice(Hands hands, Countersigning countersigning, Contacts contacts) {
        super(ID, State.OFFICE_REVIEW, Input.class, hands);
        this.countersigning = countersigning;
        this.contacts = contacts;
    }

    @Override
    Input prefill(Work work, Drafts.Draft draft) {
        Countersigning.Wanted wanted = countersigning.wanted(work);
        return new Input(null, Decision.APPROVE.label(), Course.REVISE_DRAFT, Resume.IN_ORDER, List.of(), "", List.of(), seen(work, draft),
                wanted.parties(), wanted.inOrder());
    }

    @Override
    Outcome approve(Work work, Input input, Drafts.Draft draft) {
        requireReason(work, input);
        countersigning.want(work, new Countersigning.Wanted(input.countersigners(), input.inOrder()));
        String asked = input.countersigners().isEmpty() ? "" : "，送" + countersigning.names(input.countersigners()) + (input.inOrder() ? "依次会签" : "会签");
        return Outcome.done("审核通过" + asked).withOpinion(opinion(input));
    }

    /** A letter whose proposer was not satisfied when he was last spoken with goes back, or the office says why not (domain P13). */
    private void requireReason(Work work, Input input) {
        contacts.last(work.proposalId(), work.round()).filter(last -> last.attitude() == Contacts.Attitude.DISSATISFIED)
                .ifPresent(last -> new Checks().that(!opinion(input).equals(Decision.APPROVE.label()), "opinion", "R8",
                        "提案者在最近一次沟通（" + ChineseDate.format(last.heldOn()) + "，" + last.form().label() + "）中表示不满意：请退回，或者在意见中写明为什么仍可送审。")
                        .refuseIfAny());
    }
}
