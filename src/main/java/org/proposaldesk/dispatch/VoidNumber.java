package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.ItemEvents;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/** Asks that the number of a letter is made void (作废文号, R23), as long as nobody has received the letter. */
@Service
public class VoidNumber extends Action<VoidNumber.Input> {

    public record Input(String reason) {
    }

    private static final String EVENT = "number-void-requested";

    private final NumberRegister register;
    private final NumberVoids voids;
    private final Deliveries deliveries;
    private final ItemEvents events;

    VoidNumber(NumberRegister register, NumberVoids voids, Deliveries deliveries, ItemEvents events) {
        super("void-number", "作废文号", "文号印错或者不能再用时申请作废。用印和送达停下，由另一人审批；作废的号留在登记簿上，不再使用。", Input.class);
        this.register = register;
        this.voids = voids;
        this.deliveries = deliveries;
        this.events = events;
    }

    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return occasion.isMemberOf(Role.OFFICE) && (proposal.state() == State.NUMBERED || proposal.state() == State.SEALED)
                && register.of(proposal.id(), proposal.round()).isPresent() && !voids.requested(proposal.id(), proposal.round())
                && !deliveries.begun(proposal.id(), proposal.round());
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("reason", "作废理由", ActionField.Kind.AREA).with("写明为什么不能再用，旧件怎样处理。"));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks().text("reason", input.reason(), 200, "作废理由").refuseIfAny();
        Proposal proposal = occasion.proposal();
        DocumentNumber number = register.of(proposal.id(), proposal.round()).orElseThrow();
        voids.request(proposal.id(), proposal.round(), input.reason().strip(), occasion.person(), occasion.at());
        if (!events.happened(proposal.id(), EVENT)) {
            throw new Refusal("R23", "本件现在不在用印或送达环节，不能申请作废，请刷新页面。");
        }
        return Outcome.done("申请作废 " + number).withReason(input.reason().strip());
    }
}
