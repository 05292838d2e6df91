package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Service;

/** How a {@link Registration} is checked and what follows from it: the same when an item is registered and when that is corrected. */
@Service
public class Registrations {

    private final ProposalRepository proposals;
    private final ReplyLimit limit;
    private final Batches batches;
    private final Bureau bureau;

    public Registrations(ProposalRepository proposals, ReplyLimit limit, Batches batches, Bureau bureau) {
        this.proposals = proposals;
        this.limit = limit;
        this.batches = batches;
        this.bureau = bureau;
    }

    /** What is registered now. */
    public Registration of(Proposal proposal) {
        List<Registration.Proposer> proposers = proposals.proposers(proposal.id()).stream()
                .map(one -> new Registration.Proposer(one.name(), one.category(), one.unit(), one.phone(), one.lead())).toList();
        return new Registration(proposal.kind(), proposal.level(), proposal.number(), proposal.term(), proposal.session(), proposal.betweenSessions(),
                proposal.subject(), proposal.text(), proposers, proposal.mode(), proposal.leadUnit(), proposal.keyItem(), proposal.consentsToPublication(),
                proposal.refusalReason(), proposal.assignedOn(), proposal.assignmentPaper(), typedDate(proposal, proposers), proposal.dueInternal());
    }

    /** A date that came from the batch is not shown as typed: another category of proposer may bring another one. */
    private LocalDate typedDate(Proposal proposal, List<Registration.Proposer> proposers) {
        ProposerCategory category = proposers.isEmpty() ? null : proposers.get(0).category();
        return batches.dateOf(proposal.assignmentPaper(), proposal.kind(), proposal.mode(), category, proposal.keyItem())
                .filter(date -> date.equals(proposal.batchDue())).isPresent() ? null : proposal.batchDue();
    }

    /** Notes what is wrong with the facts by themselves. */
    public void check(Checks checks, Registration facts, LocalDate today) {
        checks.present("kind", facts.kind(), "类型（提案或建议）")
                .text("number", facts.number(), 20, "编号")
                .that(facts.number() == null || facts.number().isBlank() || ItemNumber.valid(facts.number()), "number", "R24", ItemNumber.WANTED)
                .that(facts.betweenSessions() || inSession(facts.term()), "term", "R62", "请填写届次（1至99），闭会期间提出的请勾选“闭会期间提出”。")
                .that(facts.betweenSessions() || inSession(facts.session()), "session", "R62", "请填写第几次会议（1至99）。")
                .text("subject", facts.subject(), 200, "案由")
                .text("text", facts.text(), 20_000, "提案（建议）正文").open("text", facts.text())
                .present("mode", facts.mode(), "办理方式")
                .that(facts.mode() != HandlingMode.ASSIST || filled(facts.leadUnit()), "leadUnit", "R10", "会办件请填写主办单位，会办意见将送该单位。")
                .limit("leadUnit", facts.leadUnit(), 60, "主办单位")
                .that(facts.consentsToPublication() || filled(facts.refusalReason()), "refusalReason", "R29", "提案者不同意公开的，请填写其理由。")
                .limit("refusalReason", facts.refusalReason(), 500, "不公开理由")
                .past("assignedOn", facts.assignedOn(), today, "交办日期")
                .limit("assignmentPaper", facts.assignmentPaper(), 100, "交办文号")
                .that(facts.replyDue() == null || facts.assignedOn() == null || facts.replyDue().isAfter(facts.assignedOn()), "replyDue", "R1",
                        "答复期限应晚于交办日期，请核对交办通知。");
        boolean forwarded = facts.mode() == HandlingMode.FORWARDED;
        checks.that(!forwarded || !bureau.practice().repliesToForwarded(), "mode", "R10", "本局对转来的省级、全国件直接答复提案者，请改选主办或独办。")
                .that(!forwarded || facts.level() != Level.MUNICIPAL, "level", "R10", "转办的是省级或全国的提案、建议，请选择级别。")
                .that(facts.level() == Level.MUNICIPAL || bureau.authorities(facts.level().name()) != null, "level", "R62",
                        "单位配置里没有登记这一级的政协、人大名称，请联系系统管理员。");
        checkProposers(facts.proposers(), checks);
    }

    private static void checkProposers(List<Registration.Proposer> proposers, Checks checks) {
        checks.that(!proposers.isEmpty(), "proposers", "R14", "请至少登记一位提案者（代表）。");
        for (int at = 0; at < proposers.size(); at++) {
            Registration.Proposer one = proposers.get(at);
            String field = "proposers[" + at + "].";
            checks.text(field + "name", one.name(), 60, "提案者姓名（名称）")
                    .present(field + "category", one.category(), "提案者类别")
                    .limit(field + "unit", one.unit(), 100, "工作单位")
                    .limit(field + "phone", one.phone(), 40, "联系电话");
        }
        long different = proposers.stream().map(one -> one.name() + "\n" + one.unit()).distinct().count();
        checks.that(different == proposers.size(), "proposers", "R14", "有同名的提案者，请填写各自的单位职务以便区分；重复登记的请删除一位。");
        long leads = proposers.stream().filter(Registration.Proposer::lead).count();
        checks.that(proposers.size() <= 1 || leads == 1, "proposers", "R14", "联名提出的，请指定一位领衔人。");
    }

    /**
     * The item as the checked facts make it. The limit of a later round stands on the feedback that opened it and stays (R43).
     *
     * @throws Refusal when another item has the number (R52), or the bureau's own date does not lie before the limit (R1)
     */
    public Proposal item(Proposal before, Registration facts) {
        boolean first = before.round() == 1;
        LocalDate batchDue = !first ? before.batchDue() : facts.replyDue() != null ? facts.replyDue()
                : batches.dateOf(facts.assignmentPaper(), facts.kind(), facts.mode(), facts.lead().category(), facts.keyItem()).orElse(null);
        DueDate due = limit.of(facts.kind(), facts.mode(), facts.assignedOn(), batchDue);
        LocalDate original = first ? due.date() : before.dueOriginal();
        boolean between = facts.betweenSessions();
        Proposal item = new Proposal(before.id(), facts.assignedOn().getYear(), facts.kind(), facts.number().strip(),
                facts.term() == null ? 0 : facts.term(), between ? 0 : facts.session(), between, facts.subject().strip(), stripped(facts.text()),
                facts.mode(), leadUnit(facts), facts.keyItem(), facts.consentsToPublication(),
                facts.consentsToPublication() ? null : facts.refusalReason().strip(), facts.assignedOn(), stripped(facts.assignmentPaper()), batchDue,
                original, before.dueExtended(), facts.internalDue(), first ? due.provisional() : before.dueProvisional(), before.receivedOn(),
                before.state(), before.round(), before.leadSection(), facts.level());
        new Checks().that(facts.internalDue() == null || facts.internalDue().isAfter(facts.assignedOn()) && facts.internalDue().isBefore(item.due()),
                "internalDue", "R1", "局内期限应晚于交办日期、早于答复期限（" + ChineseDate.format(item.due()) + "），请改正或留空。").refuseIfAny();
        if (proposals.taken(item)) {
            throw new Refusal(List.of(new Refusal.FieldError("number",
                    "第" + item.number() + "号" + item.kind().word() + "已经登记过，请核对编号、届次和办理方式。", "R52")));
        }
        return item;
    }

    /** Writes the item and its proposers. */
    public void write(Proposal item, Registration facts) {
        proposals.update(item);
        proposals.replaceProposers(item.id(), proposersOf(facts));
    }

    /** Who replies where we do not: what is forwarded goes back to the one who collects the opinions. */
    private String leadUnit(Registration facts) {
        return facts.mode().replies() ? null : filled(facts.leadUnit()) ? facts.leadUnit().strip() : bureau.bodies().assigner();
    }

    private static List<Proposer> proposersOf(Registration facts) {
        List<Proposer> result = new ArrayList<>();
        for (Registration.Proposer one : facts.proposers()) {
            result.add(new Proposer(UUID.randomUUID(), result.size() + 1, one.name().strip(), one.category(), stripped(one.unit()),
                    stripped(one.phone()), one.lead() || facts.proposers().size() == 1));
        }
        return result;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean inSession(Integer number) {
        return number != null && number >= 1 && number < 100;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
