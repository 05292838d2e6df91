package org.proposaldesk.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
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
 * Somebody finds a mistake between the signature and the delivery (签发后修改, R20): the signature becomes void and is kept, a number
 * that was taken becomes void (R23), and the letter goes back to its drafter and on to the signer again.
 */
@Service
public class CorrectAfterSigning extends Action<CorrectAfterSigning.Input> {

    /** @param voidApprover login name of the one who approves that the number becomes void; null without a number */
    public record Input(String reason, Resume resume, String voidApprover) {
    }

    private static final Set<State> BEFORE_DELIVERY = EnumSet.of(State.SIGNED, State.NUMBERED, State.SEALED);

    private final Signatures signatures;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final NumberRegister register;
    private final NumberVoids voids;
    private final Deliveries deliveries;
    private final CommitmentRepository commitments;
    private final Bureau bureau;

    CorrectAfterSigning(Signatures signatures, Circulation circulation, Rerouting rerouting, NumberRegister register, NumberVoids voids,
            Deliveries deliveries, CommitmentRepository commitments, Bureau bureau) {
        super("correct-after-signing", "签发后修改", "签发后发现文稿须改：原签发作废并留存，已编的号作废，稿件退回起草人修改后重新送签。", Input.class);
        this.signatures = signatures;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.register = register;
        this.voids = voids;
        this.deliveries = deliveries;
        this.commitments = commitments;
        this.bureau = bureau;
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
        ActionField reason = ActionField.required("reason", "修改的原因", ActionField.Kind.AREA).with("写明哪里有错、要改成什么。");
        ActionField resume = ActionField.required("resume", "改好以后", ActionField.Kind.SELECT).of(List.of(ActionField.Choice.of(Resume.IN_ORDER),
                new ActionField.Choice(Resume.DIRECT.name(), "改后直送签发人")));
        return number(occasion).isEmpty() ? List.of(reason, resume) : List.of(reason, resume,
                ActionField.required("voidApprover", "批准废号的人", ActionField.Kind.SELECT).with("已编文号 " + number(occasion).get() + " 作废，须由另一人批准。")
                        .of(approvers(occasion).stream().map(id -> new ActionField.Choice(id, bureau.nameOf(id))).toList()));
    }

    private List<String> approvers(Occasion occasion) {
        return bureau.members(List.of(Role.OFFICE_REVIEWER, Role.DEPUTY_LEADER, Role.BUREAU_HEAD)).stream()
                .filter(id -> !id.equals(occasion.person())).toList();
    }

    private Optional<DocumentNumber> number(Occasion occasion) {
        return register.of(occasion.proposalId(), occasion.proposal().round());
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("", Resume.IN_ORDER, null);
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Optional<DocumentNumber> number = number(occasion);
        new Checks()
                .text("reason", input.reason(), 500, "修改的原因")
                .present("resume", input.resume(), "改好以后怎么走")
                .that(number.isEmpty() || approvers(occasion).contains(input.voidApprover()), "voidApprover", "R23", "请选择批准废号的人，不能是您自己。")
                .refuseIfAny();
        Proposal proposal = occasion.proposal();
        String reason = input.reason().strip();
        signatures.makeVoid(proposal.id(), proposal.round(), reason, occasion.person(), occasion.at());
        number.ifPresent(one -> voids.makeVoid(proposal.id(), proposal.round(), reason, occasion.person(), input.voidApprover(), occasion.at()));
        commitments.strike(proposal);
        circulation.reopen(occasion.work(), input.resume());
        rerouting.reopen(proposal.id());
        String voided = number.map(one -> "，" + one + " 作废（" + bureau.nameOf(input.voidApprover()) + "批准）").orElse("");
        return Outcome.done("签发后修改，原签发作废" + voided).withReason(reason).returningTo("revise-draft");
    }
}
