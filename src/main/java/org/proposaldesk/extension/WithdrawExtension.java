package org.proposaldesk.extension;

import java.util.List;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** Those who may ask for an extension take the request back while nobody has decided (撤回延期申请). */
@Service
public class WithdrawExtension extends Action<WithdrawExtension.Input> {

    public record Input(String reason) {
    }

    private final Extensions extensions;
    private final ExtensionRequests requests;

    WithdrawExtension(Extensions extensions, ExtensionRequests requests) {
        super("withdraw-extension", "撤回延期申请", "不再需要延期的，在交办机关答复以前撤回；期限不变。", Input.class);
        this.extensions = extensions;
        this.requests = requests;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return occasion.proposal().state().beforeReply() && RequestExtension.concerned(occasion)
                && requests.open(occasion.proposalId()).isPresent();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("reason", "撤回理由", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks().text("reason", input.reason(), 500, "撤回理由").refuseIfAny();
        extensions.lapse(occasion.proposalId());
        return Outcome.done("撤回延期申请").withReason(input.reason().strip());
    }
}
