package org.proposaldesk.dispatch;

import java.util.List;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.ItemEvents;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;

/** Whoever is to publish a reply finds that it cannot be published as it was reviewed, and sends it back to the review (退回公开审查, R28). */
@Service
public class ReturnPublication extends Action<ReturnPublication.Input> {

    public record Input(String reason) {
    }

    private static final String EVENT = "publication-returned";

    private final ItemEvents events;

    ReturnPublication(ItemEvents events) {
        super("return-publication", "退回公开审查", "公开件不能照原审查公开的，退回公开审查员重审，审定后再发布。公开属性和发布期限不变。", Input.class);
        this.events = events;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return occasion.holds(PublishReply.ID);
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("reason", "退回理由", ActionField.Kind.AREA).with("写明公开件哪里不能公开，如还有哪些联系方式、缺少摘要。"));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks().text("reason", input.reason(), 500, "退回理由").refuseIfAny();
        if (!events.happened(occasion.proposalId(), occasion.task().round(), EVENT)) {
            throw new Refusal("R28", "本件现在不在发布环节，不能退回，请刷新页面。");
        }
        return Outcome.done("退回公开审查").withReason(input.reason().strip()).returningTo(ReviewPublicCopy.ID);
    }
}
