package org.proposaldesk.approval;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** Asks no more for a countersignature or a colleague's opinion (取消会签、加签): the one who asked for it, and the office. */
@Service
public class CancelCountersign extends Action<CancelCountersign.Input> {

    /** @param request one that nobody has answered yet */
    public record Input(UUID request, String reason) {
    }

    private final Circulation circulation;
    private final Countersigning countersigning;
    private final CountersignRequests requests;
    private final Rerouting rerouting;

    CancelCountersign(Circulation circulation, Countersigning countersigning, CountersignRequests requests, Rerouting rerouting) {
        super("cancel-countersign", "取消会签或加签", "不再等某一位会签或加签，稿件接着往下走。已经签的意见不受影响，同时会签的其他人继续办理。", Input.class);
        this.circulation = circulation;
        this.countersigning = countersigning;
        this.requests = requests;
        this.rerouting = rerouting;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return !cancellable(occasion).isEmpty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("request", "取消谁的", ActionField.Kind.SELECT).of(cancellable(occasion).stream()
                        .map(one -> new ActionField.Choice(one.id().toString(), countersigning.inWords(one))).toList()),
                ActionField.required("reason", "取消的原因", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(null, "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        List<CountersignRequest> chosen = cancellable(occasion).stream().filter(one -> one.id().equals(input.request())).toList();
        new Checks().that(!chosen.isEmpty(), "request", "R16", "请选择还没有办理的会签或加签。").text("reason", input.reason(), 500, "取消的原因").refuseIfAny();
        boolean now = circulation.asksNow(occasion.proposal(), input.request());
        requests.remove(input.request());
        if (now) {
            rerouting.reroute(occasion.proposalId());
        }
        return Outcome.done("取消请" + countersigning.inWords(chosen.get(0))).withReason(input.reason().strip());
    }

    private List<CountersignRequest> cancellable(Occasion occasion) {
        return circulation.unanswered(occasion.proposal()).stream()
                .filter(one -> occasion.isMemberOf(Role.OFFICE) || one.askedBy().equals(occasion.person())).toList();
    }
}
