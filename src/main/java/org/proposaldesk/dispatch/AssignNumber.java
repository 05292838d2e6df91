package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Registers the signed letter, approves its copies and gives it its number (登记编号, R21, R24; 条例 art. 25). */
@Service
public class AssignNumber extends Step<AssignNumber.Input> {

    /** @param copies who gets how many copies; their sum is printed and sealed */
    public record Input(String series, List<CopyTable.Line> copies) {

        public Input {
            copies = copies == null ? List.of() : List.copyOf(copies);
        }
    }

    private final NumberRegister register;
    private final SignedLetter signedLetter;
    private final CopyTable table;
    private final Correspondence correspondence;
    private final Bureau bureau;

    public AssignNumber(NumberRegister register, SignedLetter signedLetter, CopyTable table, Correspondence correspondence, Bureau bureau) {
        super("assign-number", State.SIGNED, Input.class);
        this.register = register;
        this.signedLetter = signedLetter;
        this.table = table;
        this.correspondence = correspondence;
        this.bureau = bureau;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(bureau.seriesFor(work.proposal().assist()).id(), table.proposed(work.proposal(), work.today()));
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Signatures.Signature signature = signedLetter.require(work);
        register.of(work.proposalId(), work.round()).ifPresent(old -> {
            throw new Refusal("R23", "原文号 " + old + " 的作废还没有审批。请办公室核稿或分管局领导批准作废以后，再编新号。");
        });
        Checks checks = new Checks()
                .that(input.series() != null && bureau.series(input.series()).isPresent(), "series", "R21", "请选择文号系列。");
        List<CopyTable.Line> wanted = table.proposed(work.proposal(), work.today());
        checks.that(wanted.size() == input.copies().size(), "copies", "R12", "份数表须与主送、抄送、归档一一对应，请刷新页面核对。");
        for (int at = 0; at < input.copies().size(); at++) {
            CopyTable.Line line = input.copies().get(at);
            checks.that(at >= wanted.size() || wanted.get(at).sameAs(line), "copies[" + at + "].recipient", "R12",
                            "份数表与版记所列的单位不一致，请刷新页面核对。")
                    .that(line.count() != null && line.count() >= 1 && line.count() <= 99, "copies[" + at + "].count", "", "请填写份数（1至99的整数）。");
        }
        checks.refuseIfAny();
        int copies = input.copies().stream().mapToInt(CopyTable.Line::count).sum();
        checks.that(copies <= 999, "copies", "", "合计不能超过999份，请核对。").refuseIfAny();
        NumberRegister.Letter letter = new NumberRegister.Letter(work.proposalId(), work.round(), correspondence.title(work.proposal()), copies,
                signature.signer(), signature.actingFor(), signature.signedOn());
        DocumentNumber number = register.next(bureau.series(input.series()).orElseThrow(), work.today().getYear(), letter, work.person(),
                work.at());
        table.keep(input.series(), number, input.copies());
        return Outcome.done("登记编号 " + number + "，印制 " + copies + " 份").about(signature.contentHash());
    }
}
