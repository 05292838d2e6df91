package org.proposaldesk.correction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.HandlingMode.OtherUnits;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.AssistUnits;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.receipt.Registration;
import org.proposaldesk.receipt.SharingUnits;
import org.proposaldesk.research.Opinions;
import org.springframework.stereotype.Component;

/** What a correction of kind and way of handling (类型、办理方式) may change once work has begun, and what it takes with it (domain 2.4). */
@Component
class HandlingCorrection {

    /** Whose items these are: members propose, deputies suggest; the two are never mixed (domain 0). */
    private static final Set<ProposerCategory> SUGGEST = Set.of(ProposerCategory.DEPUTY, ProposerCategory.DELEGATION);

    private final MergedItems merged;
    private final Opinions opinions;
    private final AssistUnits assistUnits;
    private final SharingUnits sharingUnits;
    private final HandlingPath path;

    HandlingCorrection(MergedItems merged, Opinions opinions, AssistUnits assistUnits, SharingUnits sharingUnits, HandlingPath path) {
        this.merged = merged;
        this.opinions = opinions;
        this.assistUnits = assistUnits;
        this.sharingUnits = sharingUnits;
        this.path = path;
    }

    /** The other units that reply to their parts (分办). */
    List<String> sharing(Proposal proposal) {
        return sharingUnits.of(proposal);
    }

    /** Notes what cannot be changed any more, and what to do instead. */
    void check(Checks checks, Proposal before, Registration now, List<String> sharing) {
        if (now.kind() == null || now.mode() == null) {
            return;
        }
        SharingUnits.check(checks, now.mode(), sharing);
        boolean free = before.state() != State.MERGED && merged.of(before.id()).isEmpty();
        checks.that(free || now.kind() == before.kind(), "kind", "R13", "本件与其他件并案办理，并案的件类型须相同。请先“拆出并案件”，再更正类型。")
                .that(free || now.mode() == before.mode() && sharing.equals(sharing(before)), "mode", "R13",
                        "本件与其他件并案办理，并案的件办理方式和分办单位须相同。请先“拆出并案件”，再更正办理方式。")
                .that(now.kind() == before.kind() || now.proposers().stream().allMatch(one -> proposes(now.kind(), one.category())),
                        "proposers", "R50", now.kind() == Kind.SUGGESTION ? "建议由人大代表（代表团）提出，请把提案者类别一并改正。"
                                : "提案由政协委员和单位提出，请把提案者类别一并改正。")
                .that(!distributed(before) || now.mode().replies() == before.mode().replies(), "mode", "R10", before.assist()
                        ? "本件已按只出意见分办，不能改为由本局答复。请申请退回交办机关，改派后重新签收登记。"
                        : "本件已按由本局答复分办，不能改为会办、转办。请申请退回交办机关，改派后重新签收登记。");
        if (distributed(before) && now.mode() != before.mode() && now.mode().replies() && now.mode().otherUnits() != OtherUnits.GIVE_OPINIONS) {
            String asked = opinions.of(before.id()).stream().map(Opinions.Opinion::unit).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining("、"));
            checks.that(asked.isEmpty(), "mode", "R12", "已向" + asked + "征求会办意见，有会办单位的是主办件，不能改为" + now.mode().label() + "。");
        }
    }

    private static boolean proposes(Kind kind, ProposerCategory category) {
        return category == null || SUGGEST.contains(category) == (kind == Kind.SUGGESTION);
    }

    /** Up to here nobody outside has been asked, and the models have not taken their way. */
    static boolean distributed(Proposal proposal) {
        return proposal.state().compareTo(State.IN_RESEARCH) >= 0;
    }

    /** Lets everything follow that hangs on the way of handling; the item is written already. */
    void follow(Proposal before, Proposal now, List<String> sharing) {
        sharingUnits.replace(now.id(), sharing);
        if (!distributed(before) && now.mode().otherUnits() != OtherUnits.GIVE_OPINIONS) {
            assistUnits.forget(now.id());
        }
        if (now.assist() != before.assist()) {
            path.choose(now, now.assist());
        }
    }

    /** What the change says in the story of the item, empty when the units are the same. */
    static List<String> changed(List<String> before, List<String> now) {
        return before.equals(now) ? List.of() : List.of("分办单位由“" + said(before) + "”改为“" + said(now) + "”");
    }

    private static String said(List<String> units) {
        return units.isEmpty() ? "无" : String.join("、", units);
    }
}
