package org.proposaldesk.dispatch;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.survey.SurveyLinks;
import org.springframework.stereotype.Service;

/** Seals the signed original (用印): as many copies as were approved with the number, not one more (domain 9.3). With the seal the surveys that are enclosed get their links (R41). */
@Service
public class SealLetter extends Step<SealLetter.Input> {

    /**
     * A seal.
     *
     * @param copies        number of copies sealed, as counted
     * @param approved      the list of copies that was approved; shown only
     * @param attachmentIds the sealed paper scanned, if it was
     */
    public record Input(Integer copies, List<CopyTable.Line> approved, List<UUID> attachmentIds) {

        public Input {
            approved = approved == null ? List.of() : List.copyOf(approved);
            attachmentIds = attachmentIds == null ? List.of() : List.copyOf(attachmentIds);
        }
    }

    private final SignedLetter signedLetter;
    private final NumberRegister register;
    private final CopyTable table;
    private final AttachmentRepository attachments;
    private final Seals seals;
    private final Recipients recipients;
    private final SurveyLinks links;

    public SealLetter(SignedLetter signedLetter, NumberRegister register, CopyTable table, AttachmentRepository attachments, Seals seals,
            Recipients recipients, SurveyLinks links) {
        super("seal-letter", State.NUMBERED, Input.class);
        this.signedLetter = signedLetter;
        this.register = register;
        this.table = table;
        this.attachments = attachments;
        this.seals = seals;
        this.recipients = recipients;
        this.links = links;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null, table.of(work.proposalId(), work.round()), List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Signatures.Signature signature = signedLetter.require(work);
        int approved = register.copies(work.proposalId(), work.round());
        new Checks()
                .present("copies", input.copies(), "用印份数")
                .that(input.copies() == null || input.copies() == approved, "copies", "", "用印份数须与批准的印制份数一致（" + approved + " 份），请核对。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN)
                .refuseIfAny();
        seals.sealed(work.proposalId(), work.round(), input.copies(), signature.contentHash(), work.person(), work.at());
        links.prepare(work.proposal(), recipients.surveyed(work.proposal()), recipients.lead(work.proposal()));
        return Outcome.done("用印 " + input.copies() + " 份").about(signature.contentHash());
    }
}
