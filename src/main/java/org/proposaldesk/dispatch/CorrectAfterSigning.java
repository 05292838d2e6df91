package org.proposaldesk.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/**
 * Somebody finds a mistake between the signature and the delivery (签发后修改, R20): the signature becomes void and is kept, and the letter
 * goes back to its drafter and on to the signer again. That a number which was taken becomes void is only asked for; another person
 * approves it before the letter gets a new one (R23).
 */
@Service
public class CorrectAfterSigning extends Action<CorrectAfterSigning.Input> {

    public record Input(String reason, Resume resume) {
    }

    private static final Set<State> BEFORE_DELIVERY = EnumSet.of(State.SIGNED, State.NUMBERED, State.SEALED);

    private final Signatures signatures;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final NumberRegister register;
    private final NumberVoids voids;
    private final Deliveries deliveries;
    private final CommitmentRepository commitments;

    CorrectAfterSigning(Signatures signatures, Circulation circulation, Rerouting rerouting, NumberRegister register, NumberVoids voids,
            Deliveries deliveries, CommitmentRepository commitments) {
        super("correct-after-signing", "签发后修改", "签发后发现文稿须改：原签发作废并留存，稿件退回起草人修改后重新送签；已编的号申请作废，由另一人审批后才能另编新号。", Input.class);
        this.signatures = signatures;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.register = register;
        this.voids = voids;
        this.deliveries = deliveries;
        this.commitments = commitments;
    }

    /** To the office, the lead section and the signer, until somebody has received the letter. */
    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return BEFORE_DELIVERY.contains(proposal.state())
                && (occasion.isMemberOf(Role.OFFICE) || occasion.isMemberOf(Role.section(proposal.leadSection())) || occasion.holds("seal-letter")
                        || signatures.of(proposal.id(), proposal.round()).filter(one -> one.signer().equals(occasion.person())).isPresent())
                && deliveries.of(proposal.id()).stream().noneMatch(one -> one.round() == proposal.round());
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        ActionField reason = ActionField.required("reason", "修改的原因", ActionField.Kind.AREA).with("写明哪里有错、要改成什么。"
                + number(occasion).map(number -> "已编文号 " + number + " 将申请作废，由办公室核稿或分管局领导审批。").orElse(""));
        ActionField resume = ActionField.required("resume", "改好以后", ActionField.Kind.SELECT).of(List.of(ActionField.Choice.of(Resume.IN_ORDER),
                new ActionField.Choice(Resume.DIRECT.name(), "改后直送签发人")));
        return List.of(reason, resume);
    }

    private Optional<DocumentNumber> number(Occasion occasion) {
        return register.of(occasion.proposalId(), occasion.proposal().round());
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("", Resume.IN_ORDER);
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Optional<DocumentNumber> number = number(occasion);
        new Checks()
                .text("reason", input.reason(), 500, "修改的原因")
                .present("resume", input.resume(), "改好以后怎么走")
                .refuseIfAny();
        Proposal proposal = occasion.proposal();
        String reason = input.reason().strip();
        signatures.makeVoid(proposal.id(), proposal.round(), reason, occasion.person(), occasion.at());
        voids.request(proposal.id(), proposal.round(), reason, occasion.person(), occasion.at());
        commitments.strike(proposal);
        circulation.reopen(occasion.work(), input.resume());
        rerouting.reopen(proposal.id());
        return Outcome.done("签发后修改，原签发作废" + number.map(one -> "，申请作废 " + one).orElse("")).withReason(reason).returningTo("revise-draft");
    }
}
