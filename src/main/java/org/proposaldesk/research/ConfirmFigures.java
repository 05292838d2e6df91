package org.proposaldesk.research;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.ActionField.Kind;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** A second person compares figures with their sources (核实数据); what nobody has confirmed is shown to reviewers and signer. */
@Service
public class ConfirmFigures extends Action<ConfirmFigures.Input> {

    private static final Set<String> REVIEWERS = Set.of(Role.OFFICE_REVIEWER, Role.DEPUTY_LEADER, Role.BUREAU_HEAD);

    public record Input(List<UUID> figures) {

        public Input {
            figures = figures == null ? List.of() : List.copyOf(figures);
        }
    }

    private record Open(String section, Figure figure) {
    }

    private final Findings findings;
    private final Bureau bureau;

    public ConfirmFigures(Findings findings, Bureau bureau) {
        super("confirm-figures", "核实数据", "对照来源核对科室引用的数据，与来源一致的予以确认。填报的人不能核实自己填的数据。", Input.class);
        this.findings = findings;
        this.bureau = bureau;
    }

    /** To the heads of the sections that stated them, and to those who review; never to the one who stated them (R17). */
    @Override
    public boolean offered(Occasion occasion) {
        return !open(occasion).isEmpty();
    }

    private List<Open> open(Occasion occasion) {
        boolean reviews = REVIEWERS.stream().anyMatch(occasion::isMemberOf);
        return findings.of(occasion.proposalId()).stream()
                .filter(one -> one.inForce() && one.round() == occasion.proposal().round() && !one.person().equals(occasion.person()))
                .filter(one -> reviews || occasion.isMemberOf(Role.sectionHead(one.section())))
                .flatMap(one -> figures(one)).toList();
    }

    private static Stream<Open> figures(Findings.Finding finding) {
        return finding.figures().stream().filter(figure -> figure.confirmedBy() == null).map(figure -> new Open(finding.section(), figure));
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return List.of(ActionField.required("figures", "与来源一致的数据", Kind.SEVERAL).of(open(occasion).stream()
                .map(one -> new ActionField.Choice(one.figure().id().toString(), one.figure().name() + " " + one.figure().amount() + "（"
                        + one.figure().period() + "，来源：" + one.figure().source() + "，" + bureau.sectionName(one.section()) + "）")).toList()));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(List.of());
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        List<UUID> open = open(occasion).stream().map(one -> one.figure().id()).toList();
        new Checks().that(!input.figures().isEmpty(), "figures", "", "请勾选核对过的数据。")
                .that(open.containsAll(input.figures()), "figures", "R17", "有的数据已经核实、已经改动，或者是您自己填报的，请刷新后再核实。").refuseIfAny();
        findings.confirm(input.figures(), occasion.person(), occasion.at());
        return Outcome.done("核实数据 " + input.figures().size() + " 项");
    }
}
