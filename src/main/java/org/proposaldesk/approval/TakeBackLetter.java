package org.proposaldesk.approval;

import java.util.List;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** Takes back what one has just handed in (收回), until another has opened it; returns as well. */
@Service
public class TakeBackLetter extends Action<TakeBackLetter.Input> {

    public record Input(String reason) {
    }

    private final Circulation circulation;
    private final Rerouting rerouting;

    TakeBackLetter(Circulation circulation, Rerouting rerouting) {
        super("take-back-letter", "收回稿件", "把您刚交出的稿件收回到您这一手，重新办理。下一手打开以后就不能再收回。", Input.class);
        this.circulation = circulation;
        this.rerouting = rerouting;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return circulation.canTakeBack(occasion.proposal(), occasion.person());
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.optional("reason", "收回的原因", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks().limit("reason", input.reason(), 500, "收回的原因").refuseIfAny();
        circulation.takeBack(occasion.work());
        rerouting.reroute(occasion.proposalId());
        return Outcome.done("收回稿件").withReason(input.reason() == null ? "" : input.reason().strip());
    }
}
