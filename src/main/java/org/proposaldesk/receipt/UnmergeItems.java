package org.proposaldesk.receipt;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.springframework.stereotype.Service;

/** The office takes items out that were merged into this one (拆出并案件): before the signature, with the reason (R13). */
@Service
public class UnmergeItems extends Action<UnmergeItems.Input> {

    public record Input(List<UUID> items, String reason) {
        public Input {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    private final MergedItems merged;
    private final Merging merging;

    public UnmergeItems(MergedItems merged, Merging merging) {
        super(Merging.TAKE_OUT, "拆出并案件", "把并入本件的件拆出来，由原定的牵头科室单独研究、单独答复。签发以后不能再拆。", Input.class);
        this.merged = merged;
        this.merging = merging;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return occasion.isMemberOf(Role.OFFICE) && MergedItems.mayChange(occasion.proposal()) && !merged.of(occasion.proposalId()).isEmpty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<ActionField.Choice> choices = merged.related(occasion.proposalId()).stream().filter(MergedItems.Related::waits)
                .map(one -> new ActionField.Choice(one.id().toString(), "第" + one.number() + "号 " + one.subject())).toList();
        return List.of(ActionField.required("items", "拆出哪几件", ActionField.Kind.SEVERAL).of(choices),
                ActionField.required("reason", "理由", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(List.of(), "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        List<MergedItems.Related> there = merged.related(occasion.proposalId());
        new Checks()
                .that(!input.items().isEmpty() && new HashSet<>(merged.of(occasion.proposalId())).containsAll(input.items()), "items", "R13",
                        "请选择要拆出的件；已经拆出的，请刷新页面。")
                .text("reason", input.reason(), 500, "理由")
                .refuseIfAny();
        merging.takeOut(occasion.proposal(), input.items().stream().distinct().toList(), occasion.person(), input.reason().strip(), occasion.at());
        return Outcome.done("拆出" + there.stream().filter(one -> input.items().contains(one.id())).map(one -> "第" + one.number() + "号")
                .collect(Collectors.joining("、"))).withReason(input.reason().strip());
    }
}
