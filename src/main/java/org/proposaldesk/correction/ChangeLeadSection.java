package org.proposaldesk.correction;

import java.util.List;
import java.util.Optional;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.springframework.stereotype.Service;

/**
 * A leader gives an item to another section to lead (改派主办科室), up to the signature: as he approved the distribution, so he changes it (R7).
 * A letter under way names the section that leads, so it goes back and is answered for by the new one (R16, R20).
 */
@Service
public class ChangeLeadSection extends Action<ChangeLeadSection.Input> {

    /** @param section the section that leads from now on */
    public record Input(String section, String reason) {
    }

    private final ProposalRepository proposals;
    private final LeadTasks tasks;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final CorrectionNews news;
    private final Bureau bureau;

    ChangeLeadSection(ProposalRepository proposals, LeadTasks tasks, Circulation circulation, Rerouting rerouting, CorrectionNews news,
            Bureau bureau) {
        super("change-lead-section", "改派主办科室", "主办科室分错的，由局领导改由另一科室主办。原科室手上的任务连同已经填写的内容转过去，期限不变；"
                + "稿件已在审核的退回新的主办科室修改，从头送审。各要点的承办科室不变，要换的用“改派要点”。", Input.class);
        this.proposals = proposals;
        this.tasks = tasks;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.news = news;
        this.bureau = bureau;
    }

    @Override
    public boolean offered(Occasion occasion) {
        return leads(occasion) && distributed(occasion.proposal()) && occasion.proposal().state().beforeSignature();
    }

    private static boolean leads(Occasion occasion) {
        return occasion.isMemberOf(Role.DEPUTY_LEADER) || occasion.isMemberOf(Role.BUREAU_HEAD);
    }

    /** An item that was merged into another is led by the section of that one. */
    private static boolean distributed(Proposal proposal) {
        return proposal.leadSection() != null && proposal.state().compareTo(State.IN_RESEARCH) >= 0 && proposal.state() != State.MERGED;
    }

    @Override
    public Optional<Refusal> tooLate(Occasion occasion) {
        State state = occasion.proposal().state();
        if (state == State.MERGED && leads(occasion)) {
            return Optional.of(new Refusal("R13", "本件已并案，主办科室随主件。请改派主件，或者先拆出本件。"));
        }
        if (leads(occasion) && !state.beforeSignature() && state.beforeReply()) {
            return Optional.of(new Refusal("R20", "本件已经签发，请先用“签发后修改”退回稿件，再改派主办科室。"));
        }
        return occasion.isMemberOf(Role.OFFICE) && distributed(occasion.proposal()) && state.beforeSignature()
                ? Optional.of(new Refusal("R7", "分办由分管局领导决定，改派主办科室也由分管局领导办理，请向其报告。")) : Optional.empty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        String lead = occasion.proposal().leadSection();
        return List.of(ActionField.required("section", "改由哪个科室主办", ActionField.Kind.SELECT).with("现由" + bureau.sectionName(lead) + "主办。")
                        .of(bureau.sections().stream().filter(one -> !one.id().equals(lead))
                                .map(one -> new ActionField.Choice(one.id(), one.name())).toList()),
                ActionField.required("reason", "理由", ActionField.Kind.AREA));
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input(null, "");
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Proposal before = occasion.proposal();
        String from = before.leadSection();
        new Checks()
                .that(bureau.hasSection(input.section()), "section", "R7", "请选择改由哪个科室主办。")
                .that(!from.equals(input.section()), "section", "R7", "本件现在就由这个科室主办，请选择另一个科室。")
                .text("reason", input.reason(), 500, "理由")
                .refuseIfAny();
        proposals.leadSection(before.id(), input.section());
        tasks.give(before, from, input.section());
        boolean rewritten = circulation.underWay(before);
        if (rewritten) {
            circulation.reopen(occasion.work(), Resume.IN_ORDER);
            rerouting.reroute(before.id());
        }
        news.leadSection(occasion, input.section());
        Outcome outcome = Outcome.done("主办科室由" + bureau.sectionName(from) + "改为" + bureau.sectionName(input.section())
                + (rewritten ? "，稿件退回修改" : "")).withReason(input.reason().strip());
        return rewritten ? outcome.returningTo("revise-draft") : outcome;
    }
}
