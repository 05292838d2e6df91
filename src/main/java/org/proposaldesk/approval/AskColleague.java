package org.proposaldesk.approval;

import java.util.List;
import java.util.Set;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** A reviewer asks a colleague to look at the letter too, before or after deciding (加签). */
@Service
public class AskColleague extends Action<AskColleague.Input> {

    /** When the colleague looks at it. */
    public enum When implements Labelled {
        BEFORE("先请他看，再回到我这里"), AFTER("我办完后请他看，再往下走");

        private final String label;

        When(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @param colleague login name */
    public record Input(String colleague, When when, String question) {
    }

    private static final Set<String> ASKERS = Set.of("review-by-section", ReviewByOffice.ID, ReviewPublication.ID, "review-by-deputy", SignReply.ID);

    private final Countersigning countersigning;
    private final Rerouting rerouting;

    AskColleague(Countersigning countersigning, Rerouting rerouting) {
        super("ask-colleague", "请人加签", "请一位同事对本稿提出意见，在您决定之前或之后。期限不变，已经填写的内容保留。", Input.class);
        this.countersigning = countersigning;
        this.rerouting = rerouting;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return ASKERS.stream().anyMatch(occasion::holds);
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("colleague", "请谁加签", ActionField.Kind.SELECT).of(countersigning.colleagues(occasion.proposal(), occasion.person())),
                ActionField.required("when", "什么时候", ActionField.Kind.SELECT).of(when(occasion).stream().map(ActionField.Choice::of).toList()),
                ActionField.required("question", "请他看什么", ActionField.Kind.AREA));
    }

    /** After the signature nobody is left to ask. */
    private static List<When> when(Occasion occasion) {
        return occasion.holds(SignReply.ID) ? List.of(When.BEFORE) : List.of(When.values());
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(null, When.BEFORE, "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        new Checks()
                .that(countersigning.colleagues(occasion.proposal(), occasion.person()).stream().anyMatch(one -> one.value().equals(input.colleague())),
                        "colleague", "R17", "请从列出的同志中选择，起草人不能加签自己的稿件。")
                .that(input.when() != null && when(occasion).contains(input.when()), "when", "", "请选择什么时候加签。")
                .text("question", input.question(), 500, "请他看什么")
                .refuseIfAny();
        boolean before = input.when() == When.BEFORE;
        countersigning.ask(occasion.work(), occasion.task().step(), before, input.colleague(), input.question().strip());
        if (before) {
            rerouting.reroute(occasion.proposalId());
        }
        return Outcome.done("请" + countersigning.names(List.of(input.colleague())) + "加签（" + input.when().label() + "）")
                .withReason(input.question().strip());
    }
}
