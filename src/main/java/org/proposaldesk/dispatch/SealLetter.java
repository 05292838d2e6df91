package org.proposaldesk.dispatch;

import java.time.ZoneOffset;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Seals the signed original (用印): as many copies as were approved, not one more (domain 9.3). */
@Service
public class SealLetter extends Step<SealLetter.Input> {

    /** @param copies number of copies sealed */
    public record Input(Integer copies) {
    }

    private final SignedLetter signedLetter;
    private final NumberRegister register;
    private final JdbcClient jdbc;

    public SealLetter(SignedLetter signedLetter, NumberRegister register, JdbcClient jdbc) {
        super("seal-letter", State.NUMBERED, Input.class);
        this.signedLetter = signedLetter;
        this.register = register;
        this.jdbc = jdbc;
    }

    @Override
    public Input prefill(Work work) {
        return new Input(null);
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Signatures.Signature signature = signedLetter.require(work);
        int approved = register.copies(work.proposalId(), work.round());
        new Checks()
                .present("copies", input.copies(), "用印份数")
                .that(input.copies() == null || input.copies() == approved, "copies", "", "用印份数须与批准的印制份数一致（" + approved + " 份），请核对。")
                .refuseIfAny();
        jdbc.sql("""
                insert into proposal_desk.seal_record (proposal_id, round, copies, content_hash, keeper, sealed_at)
                values (:proposal, :round, :copies, :hash, :keeper, :at)""")
                .param("proposal", work.proposalId()).param("round", work.round()).param("copies", input.copies())
                .param("hash", signature.contentHash()).param("keeper", work.person()).param("at", work.at().atOffset(ZoneOffset.UTC)).update();
        return Outcome.done("用印 " + input.copies() + " 份").about(signature.contentHash());
    }
}
