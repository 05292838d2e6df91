package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ActionField.Kind;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.AssistUnits;
import org.springframework.stereotype.Service;

/** Asks a further unit for its opinion, or one again, while the reply is researched or drafted (征求会办意见, P8a). */
@Service
public class AskUnit extends Action<AskUnit.Input> {

    private static final Set<State> OPEN = Set.of(State.IN_RESEARCH, State.DRAFTING);

    public record Input(String unit, RequestMethod method, LocalDate askedOn, String note) {
    }

    private final AssistUnits units;
    private final Opinions opinions;
    private final OpinionCollection collection;

    public AskUnit(AssistUnits units, Opinions opinions, OpinionCollection collection) {
        super("ask-unit", "征求会办意见", "再请一家单位出具会办意见，或者请原单位再次出具。意见收到以前可以起草，但不能提交答复稿。", Input.class);
        this.units = units;
        this.opinions = opinions;
        this.collection = collection;
    }

    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return proposal.mode().otherUnits() == HandlingMode.OtherUnits.GIVE_OPINIONS && OPEN.contains(proposal.state()) && occasion.isMemberOf(Role.section(proposal.leadSection()));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("unit", "单位全称", Kind.TEXT),
                ActionField.required("method", "征求方式", Kind.SELECT).of(methods()),
                ActionField.required("askedOn", "征求日期", Kind.DATE),
                ActionField.optional("note", "说明", Kind.AREA).with("函号、接洽人、请对方回答什么。"));
    }

    static List<ActionField.Choice> methods() {
        return Arrays.stream(RequestMethod.values()).map(ActionField.Choice::of).toList();
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("", RequestMethod.LETTER, occasion.today(), "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Proposal proposal = occasion.proposal();
        new Checks().text("unit", input.unit(), 100, "单位全称").present("method", input.method(), "征求方式")
                .past("askedOn", input.askedOn(), occasion.today(), "征求日期")
                .that(input.askedOn() == null || !input.askedOn().isBefore(proposal.assignedOn()), "askedOn", "", "征求日期不能早于交办日期，请改正。")
                .limit("note", input.note(), 1_000, "说明").open("note", input.note())
                .that(input.unit() == null || opinions.of(proposal.id()).stream().noneMatch(one -> one.round() == proposal.round()
                        && one.state() == OpinionState.REQUESTED && one.unit().equals(input.unit().strip())), "unit", "R11",
                        "已经在等这家单位的意见，不必重复征求；需要催要的，请登记催办。")
                .refuseIfAny();
        UUID opinion = units.ask(proposal, input.unit().strip(), input.askedOn());
        opinions.log(proposal.id(), opinion, Opinions.RequestKind.ASKED, input.method(), input.askedOn(), input.note(), occasion.person(),
                occasion.at());
        collection.begin(proposal, opinion);
        return Outcome.done("征求" + input.unit().strip() + "会办意见（" + input.method().label() + "）").withOpinion(input.note());
    }
}
