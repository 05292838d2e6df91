package org.proposaldesk.dispatch;

import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Registers the signed letter and gives it its number (登记编号, R21, R24; 条例 art. 25). */
@Service
public class AssignNumber extends Step<AssignNumber.Input> {

    /** @param copies number of copies to print and seal */
    public record Input(String series, Integer copies) {
    }

    private final NumberRegister register;
    private final SignedLetter signedLetter;
    private final Correspondence correspondence;
    private final Bureau bureau;

    public AssignNumber(NumberRegister register, SignedLetter signedLetter, Correspondence correspondence, Bureau bureau) {
        super("assign-number", State.SIGNED, Input.class);
        this.register = register;
        this.signedLetter = signedLetter;
        this.correspondence = correspondence;
        this.bureau = bureau;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(bureau.seriesFor(work.proposal().assist()).id(), work.proposal().assist() ? 2 : 5);
    }

    @Override
    public Outcome complete(Work work, Input input) {
        new Checks()
                .that(input.series() != null && bureau.series(input.series()).isPresent(), "series", "R21", "请选择文号系列。")
                .that(input.copies() != null && input.copies() >= 1 && input.copies() <= 999, "copies", "", "请填写印制份数（1至999的整数）。")
                .refuseIfAny();
        Signatures.Signature signature = signedLetter.require(work);
        DocumentNumber number = register.next(bureau.series(input.series()).orElseThrow(), work.today().getYear(), work.proposalId(),
                work.round(), correspondence.title(work.proposal()), input.copies(), work.person(), work.at());
        return Outcome.done("登记编号 " + number + "，印制 " + input.copies() + " 份").about(signature.contentHash());
    }
}
