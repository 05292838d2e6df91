package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ActionField.Kind;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** Logs that a unit outside was urged to send its opinion (催办会办单位, P8a); wanted before one goes on without it (R12). */
@Service
public class UrgeUnit extends Action<UrgeUnit.Input> {

    /** @param opinion the opinion that is awaited */
    public record Input(UUID opinion, RequestMethod method, LocalDate urgedOn, String note) {
    }

    private final Opinions opinions;

    public UrgeUnit(Opinions opinions) {
        super("urge-unit", "催办会办单位", "登记一次催办：何时、用什么方式催的哪家单位、对方怎样答复。期限不因催办而改变。", Input.class);
        this.opinions = opinions;
    }

    @Override
    public boolean offered(Occasion occasion) {
        String lead = occasion.proposal().leadSection();
        return lead != null && occasion.isMemberOf(Role.section(lead)) && !awaited(occasion).isEmpty();
    }

    private List<Opinions.Opinion> awaited(Occasion occasion) {
        return opinions.of(occasion.proposalId()).stream()
                .filter(one -> one.state() == OpinionState.REQUESTED && one.round() == occasion.proposal().round()).toList();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<ActionField.Choice> units = awaited(occasion).stream()
                .map(one -> new ActionField.Choice(one.id().toString(), one.unit()
                        + "（期限" + ChineseDate.format(one.dueOn()) + "，已催" + one.urged() + "次）")).toList();
        return List.of(ActionField.required("opinion", "会办单位", Kind.SELECT).of(units),
                ActionField.required("method", "催办方式", Kind.SELECT).of(AskUnit.methods()),
                ActionField.required("urgedOn", "催办日期", Kind.DATE),
                ActionField.required("note", "催办情况", Kind.AREA).with("找了谁、对方怎样答复。"));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(awaited(occasion).get(0).id(), RequestMethod.PHONE, occasion.today(), "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Opinions.Opinion opinion = awaited(occasion).stream().filter(one -> one.id().equals(input.opinion())).findFirst().orElse(null);
        new Checks().that(opinion != null, "opinion", "R12", "请选择还没有出具意见的会办单位。")
                .present("method", input.method(), "催办方式").past("urgedOn", input.urgedOn(), occasion.today(), "催办日期")
                .that(opinion == null || input.urgedOn() == null || !input.urgedOn().isBefore(opinion.askedOn()), "urgedOn", "",
                        "催办日期不能早于征求意见的日期，请改正。")
                .text("note", input.note(), 1_000, "催办情况").open("note", input.note()).refuseIfAny();
        opinions.log(occasion.proposalId(), opinion.id(), Opinions.RequestKind.URGED, input.method(), input.urgedOn(), input.note(),
                occasion.person(), occasion.at());
        return Outcome.done("催办" + opinion.unit() + "（" + input.method().label() + "）").withOpinion(input.note().strip());
    }
}
