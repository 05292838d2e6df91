package org.proposaldesk.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.dispatch.MergedReplies.Reply;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.letter.DocumentNumber;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/**
 * Somebody finds a mistake between the signature and the delivery (签发后修改, R20): the signature becomes void and is kept, and the letter
 * goes back to its drafter and on to the signer again. That a number which was taken becomes void is only asked for; another person is
 * asked at once and approves it before the letter gets a new one (R23). Letters of items that were handled together say the same: those that nobody has
 * received go back with it unless the person leaves them out.
 */
@Service
public class CorrectAfterSigning extends Action<CorrectAfterSigning.Input> {

    /** @param together ids of the items handled together with this one whose letters go back too; null means all that nobody has received */
    public record Input(String reason, Resume resume, List<UUID> together) {
    }

    private static final Set<State> BEFORE_DELIVERY = EnumSet.of(State.SIGNED, State.NUMBERED, State.SEALED);

    private final Signatures signatures;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final NumberRegister register;
    private final NumberVoids voids;
    private final VoidApproval approval;
    private final Deliveries deliveries;
    private final CommitmentRepository commitments;
    private final MergedReplies replies;
    private final ProposalRepository proposals;
    private final Journal journal;

    CorrectAfterSigning(Signatures signatures, Circulation circulation, Rerouting rerouting, NumberRegister register, NumberVoids voids,
            VoidApproval approval, Deliveries deliveries, CommitmentRepository commitments, MergedReplies replies, ProposalRepository proposals, Journal journal) {
        super("correct-after-signing", "签发后修改", "签发后发现文稿须改：原签发作废并留存，稿件退回起草人修改后重新送签；已编的号同时送另一人审批作废，批准后才能另编新号。", Input.class);
        this.signatures = signatures;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.register = register;
        this.voids = voids;
        this.approval = approval;
        this.deliveries = deliveries;
        this.commitments = commitments;
        this.replies = replies;
        this.proposals = proposals;
        this.journal = journal;
    }

    /** To the office, the lead section and the signer, until somebody has received the letter. */
    @Override
    public boolean offered(Occasion occasion) {
        Proposal proposal = occasion.proposal();
        return BEFORE_DELIVERY.contains(proposal.state())
                && (occasion.isMemberOf(Role.OFFICE) || occasion.isMemberOf(Role.section(proposal.leadSection())) || occasion.holds("seal-letter")
                        || signatures.of(proposal.id(), proposal.round()).filter(one -> one.signer().equals(occasion.person())).isPresent())
                && !deliveries.begun(proposal.id(), proposal.round());
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        List<Reply> beside = replies.beside(occasion.proposal());
        String delivered = names(beside.stream().filter(Reply::delivered).toList());
        ActionField reason = ActionField.required("reason", "修改的原因", ActionField.Kind.AREA).with("写明哪里有错、要改成什么。"
                + number(occasion.proposal()).map(number -> "已编文号 " + number + " 将申请作废，由办公室核稿或分管局领导审批。").orElse("")
                + (delivered.isEmpty() ? "" : "并案的" + delivered + "已经送达，不能退回；有同样错误的，请与收件人联系更正。"));
        ActionField resume = ActionField.required("resume", "改好以后", ActionField.Kind.SELECT).of(List.of(ActionField.Choice.of(Resume.IN_ORDER),
                new ActionField.Choice(Resume.DIRECT.name(), "改后直送签发人")));
        List<Reply> open = undelivered(beside);
        return open.isEmpty() ? List.of(reason, resume) : List.of(reason, resume,
                ActionField.optional("together", "并案各件一并退回修改", ActionField.Kind.SEVERAL).with("并案的答复出自同一稿，错处多半相同。不退回的照常发出。")
                        .of(open.stream().map(one -> new ActionField.Choice(one.id().toString(), one.name() + "（" + one.proposers() + "）")).toList()));
    }

    private static List<Reply> undelivered(List<Reply> replies) {
        return replies.stream().filter(one -> !one.delivered()).toList();
    }

    private static String names(List<Reply> replies) {
        return replies.stream().map(Reply::name).collect(Collectors.joining("、"));
    }

    private Optional<DocumentNumber> number(Proposal proposal) {
        return register.of(proposal.id(), proposal.round());
    }

    @Override
    public Input prefill(Occasion occasion) {
        return new Input("", Resume.IN_ORDER, undelivered(replies.beside(occasion.proposal())).stream().map(Reply::id).toList());
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        List<Reply> open = undelivered(replies.beside(occasion.proposal()));
        List<UUID> wanted = input.together() == null ? open.stream().map(Reply::id).toList() : input.together();
        new Checks()
                .text("reason", input.reason(), 500, "修改的原因")
                .present("resume", input.resume(), "改好以后怎么走")
                .that(open.stream().map(Reply::id).toList().containsAll(wanted), "together", "R13", "所选的件现在不能一并退回：已经送达、已经退回或者不是并案的件。请刷新页面重新选择。")
                .refuseIfAny();
        String reason = input.reason().strip();
        String done = correct(occasion.work(), reason, input.resume());
        List<Reply> taken = open.stream().filter(one -> wanted.contains(one.id())).toList();
        taken.forEach(one -> correctToo(occasion, one, reason, input.resume()));
        List<Reply> left = open.stream().filter(one -> !wanted.contains(one.id())).toList();
        return Outcome.done("签发后修改，" + done + (taken.isEmpty() ? "" : "；并案的" + names(taken) + "一并退回")
                + (left.isEmpty() ? "" : "；并案的" + names(left) + "没有退回")).withReason(reason).returningTo("revise-draft");
    }

    /** Whoever holds several items waits for none of them: two who correct letters of one handling never stand in each other's way. */
    private void correctToo(Occasion occasion, Reply reply, String reason, Resume resume) {
        Proposal item = proposals.lockIfFree(reply.id()).orElseThrow(() -> new Refusal("R13", "并案的" + reply.name() + "正有人在办理，请稍后再提交。"));
        if (!BEFORE_DELIVERY.contains(item.state())) {
            throw new Refusal("R13", "并案的" + reply.name() + "刚有变化，不能一并退回，请刷新页面。");
        }
        String done = correct(new Work(item, null, occasion.person(), occasion.at()), reason, resume);
        journal.append(item.id(), item.round(), id(), occasion.person(), Outcome.done("随第" + occasion.proposal().number() + "号"
                + occasion.proposal().kind().word() + "签发后修改，" + done).withReason(reason).returningTo("revise-draft"), occasion.at());
    }

    /** @return what became of the signature and the number */
    private String correct(Work work, String reason, Resume resume) {
        Proposal proposal = work.proposal();
        Optional<DocumentNumber> number = number(proposal);
        signatures.makeVoid(proposal.id(), proposal.round(), reason, work.person(), work.at());
        voids.request(proposal.id(), proposal.round(), reason, work.person(), work.at());
        commitments.strike(proposal);
        circulation.reopen(work, resume);
        rerouting.reopen(proposal.id());
        number.ifPresent(one -> approval.begin(proposal));
        return "原签发作废" + number.map(one -> "，申请作废 " + one).orElse("");
    }
}
