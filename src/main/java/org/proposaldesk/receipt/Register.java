package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.HandlingMode.OtherUnits;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.ProposerCategory;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Registers the item (逐件登记): its facts, its proposers, its points, and whether it was wrongly assigned to us. */
@Service
public class Register extends Step<Register.Input> {

    /** One who proposes, as typed. */
    public record Proposer(String name, ProposerCategory category, String unit, String phone, boolean lead) {
    }

    /** One ask, as typed. */
    public record Point(String heading, String text) {
    }

    /**
     * The registration.
     *
     * @param replyDue   date fixed by the assignment notice (R1); null for that of the batch, or for the formula
     * @param internalDue earlier date that the bureau sets itself, or null
     * @param assistUnits other units that owe us an opinion (会办单位)
     * @param sharingUnits other units that reply to their parts (分办单位)
     * @param returnRequested this bureau is not competent: ask the assigner to take it back (申退, R5)
     */
    public record Input(Kind kind, Level level, String number, Integer term, Integer session, boolean betweenSessions, String subject, String text,
            List<Proposer> proposers, HandlingMode mode, String leadUnit, boolean keyItem, boolean consentsToPublication,
            String refusalReason, LocalDate assignedOn, String assignmentPaper, LocalDate replyDue,
            LocalDate internalDue, List<Point> points, List<String> assistUnits, List<String> sharingUnits, boolean returnRequested, String returnReason, String suggestedUnit, List<UUID> attachmentIds) {

        public Input {
            proposers = proposers == null ? List.of() : proposers;
            points = points == null ? List.of() : points;
            level = level == null ? Level.MUNICIPAL : level;
            assistUnits = named(assistUnits);
            sharingUnits = named(sharingUnits);
            attachmentIds = attachmentIds == null ? List.of() : attachmentIds;
        }

        private static List<String> named(List<String> units) {
            return units == null ? List.of() : units.stream().filter(unit -> unit != null && !unit.isBlank()).map(String::strip).toList();
        }
    }

    private final ProposalRepository proposals;
    private final AttachmentRepository attachments;
    private final AssistUnits assistUnits;
    private final SharingUnits sharingUnits;
    private final ReturnWindow returns;
    private final ReplyLimit limit;
    private final Batches batches;
    private final Bureau bureau;

    public Register(ProposalRepository proposals, AttachmentRepository attachments, AssistUnits assistUnits, SharingUnits sharingUnits, ReturnWindow returns,
            ReplyLimit limit, Batches batches, Bureau bureau) {
        super("register", State.RECEIVED, Input.class);
        this.proposals = proposals;
        this.attachments = attachments;
        this.assistUnits = assistUnits;
        this.sharingUnits = sharingUnits;
        this.returns = returns;
        this.limit = limit;
        this.batches = batches;
        this.bureau = bureau;
    }

    @Override
    public Input prefill(Work work) {
        Proposal proposal = work.proposal();
        List<Proposer> proposers = proposals.proposers(proposal.id()).stream()
                .map(one -> new Proposer(one.name(), one.category(), one.unit(), one.phone(), one.lead())).toList();
        return new Input(proposal.kind(), proposal.level(), proposal.number(), proposal.term(), proposal.session(), proposal.betweenSessions(),
                proposal.subject(), proposal.text(), proposers, proposal.mode(), proposal.leadUnit(), proposal.keyItem(),
                proposal.consentsToPublication(), proposal.refusalReason(), proposal.assignedOn(), proposal.assignmentPaper(),
                typedDate(proposal, proposers), proposal.dueInternal(), PointSplitter.split(proposal.subject(), proposal.text()),
                List.of(), List.of(), false, "", "", List.of());
    }

    /** A date that came from the batch is not shown as typed: another category of proposer may bring another one. */
    private LocalDate typedDate(Proposal proposal, List<Proposer> proposers) {
        ProposerCategory category = proposers.isEmpty() ? null : proposers.get(0).category();
        return batches.dateOf(proposal.assignmentPaper(), proposal.kind(), category, proposal.keyItem())
                .filter(date -> date.equals(proposal.batchDue())).isPresent() ? null : proposal.batchDue();
    }

    @Override
    public Outcome complete(Work work, Input input) {
        check(work, input);
        LocalDate batchDue = input.replyDue() != null ? input.replyDue()
                : batches.dateOf(input.assignmentPaper(), input.kind(), leadOf(input).category(), input.keyItem()).orElse(null);
        DueDate due = limit.of(input.kind(), input.mode(), input.assignedOn(), batchDue);
        requireEarlier(input, due);
        Proposal registered = registered(work.proposal(), input, batchDue, due);
        if (proposals.taken(registered)) {
            throw new Refusal(List.of(new Refusal.FieldError("number",
                    "第" + registered.number() + "号" + registered.kind().word() + "已经登记过，请核对编号、届次和办理方式。", "R52")));
        }
        proposals.update(registered);
        proposals.replaceProposers(work.proposalId(), proposersOf(input));
        proposals.replacePoints(work.proposalId(), pointsOf(input));
        input.assistUnits().forEach(unit -> assistUnits.ask(registered, unit, registered.assignedOn()));
        sharingUnits.add(work.proposalId(), input.sharingUnits());
        if (input.returnRequested()) {
            returns.request(work, input.returnReason(), input.suggestedUnit());
        }
        return Outcome.done(input.returnRequested() ? "登记并申请退回，建议改由" + input.suggestedUnit().strip() + "办理" : "登记")
                .withReason(input.returnRequested() ? input.returnReason().strip() : "")
                .deciding(Map.of("assist", registered.assist()));
    }

    private static Proposer leadOf(Input input) {
        return input.proposers().stream().filter(Proposer::lead).findFirst().orElse(input.proposers().get(0));
    }

    private static void requireEarlier(Input input, DueDate due) {
        new Checks().that(input.internalDue() == null || input.internalDue().isAfter(input.assignedOn()) && input.internalDue().isBefore(due.date()),
                "internalDue", "R1", "局内期限应晚于交办日期、早于答复期限（" + due.date() + "），请改正或留空。").refuseIfAny();
    }

    private Proposal registered(Proposal before, Input input, LocalDate batchDue, DueDate due) {
        boolean between = input.betweenSessions();
        return new Proposal(before.id(), input.assignedOn().getYear(), input.kind(), input.number().strip(),
                input.term() == null ? 0 : input.term(), between ? 0 : input.session(), between, input.subject().strip(),
                input.text() == null ? "" : input.text().strip(), input.mode(),
                leadUnit(input), input.keyItem(), input.consentsToPublication(),
                input.consentsToPublication() ? null : input.refusalReason().strip(), input.assignedOn(),
                input.assignmentPaper() == null ? "" : input.assignmentPaper().strip(), batchDue, due.date(), before.dueExtended(), input.internalDue(),
                due.provisional(), before.receivedOn(), State.REGISTERED, before.round(), before.leadSection(), input.level());
    }

    /** Who replies where we do not: what is forwarded goes back to the one who collects the opinions. */
    private String leadUnit(Input input) {
        return input.mode().replies() ? null : filled(input.leadUnit()) ? input.leadUnit().strip() : bureau.bodies().assigner();
    }

    private static List<org.proposaldesk.proposal.Proposer> proposersOf(Input input) {
        List<org.proposaldesk.proposal.Proposer> result = new ArrayList<>();
        for (Proposer one : input.proposers()) {
            result.add(new org.proposaldesk.proposal.Proposer(UUID.randomUUID(), result.size() + 1, one.name().strip(), one.category(),
                    one.unit() == null ? "" : one.unit().strip(), one.phone() == null ? "" : one.phone().strip(),
                    one.lead() || input.proposers().size() == 1));
        }
        return result;
    }

    private static List<org.proposaldesk.proposal.Point> pointsOf(Input input) {
        List<org.proposaldesk.proposal.Point> result = new ArrayList<>();
        for (Point point : input.points()) {
            result.add(new org.proposaldesk.proposal.Point(UUID.randomUUID(), result.size() + 1, point.heading().strip(),
                    point.text() == null ? "" : point.text().strip()));
        }
        return result;
    }

    private void check(Work work, Input input) {
        Checks checks = new Checks()
                .present("kind", input.kind(), "类型（提案或建议）")
                .text("number", input.number(), 20, "编号")
                .that(input.number() == null || input.number().isBlank() || ItemNumber.valid(input.number()), "number", "R24",
                        ItemNumber.WANTED)
                .that(input.betweenSessions() || inSession(input.term()), "term", "R62", "请填写届次（1至99），闭会期间提出的请勾选“闭会期间提出”。")
                .that(input.betweenSessions() || inSession(input.session()), "session", "R62", "请填写第几次会议（1至99）。")
                .text("subject", input.subject(), 200, "案由")
                .text("text", input.text(), 20_000, "提案（建议）正文").open("text", input.text())
                .present("mode", input.mode(), "办理方式")
                .that(input.mode() != HandlingMode.ASSIST || filled(input.leadUnit()), "leadUnit", "R10", "会办件请填写主办单位，会办意见将送该单位。")
                .limit("leadUnit", input.leadUnit(), 60, "主办单位")
                .that(input.consentsToPublication() || filled(input.refusalReason()), "refusalReason", "R29", "提案者不同意公开的，请填写其理由。")
                .limit("refusalReason", input.refusalReason(), 500, "不公开理由")
                .past("assignedOn", input.assignedOn(), work.today(), "交办日期")
                .limit("assignmentPaper", input.assignmentPaper(), 100, "交办文号")
                .that(input.replyDue() == null || input.assignedOn() == null || input.replyDue().isAfter(input.assignedOn()), "replyDue", "R1",
                        "答复期限应晚于交办日期，请核对交办通知。")
                .that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        checkMode(input, checks);
        checkProposers(input, checks);
        checkPoints(input, checks);
        checkReturn(work, input, checks);
        checks.refuseIfAny();
    }

    private void checkMode(Input input, Checks checks) {
        if (input.mode() == null) {
            return;
        }
        boolean forwarded = input.mode() == HandlingMode.FORWARDED;
        checks.that(!forwarded || !bureau.practice().repliesToForwarded(), "mode", "R10", "本局对转来的省级、全国件直接答复提案者，请改选主办或独办。")
                .that(!forwarded || input.level() != Level.MUNICIPAL, "level", "R10", "转办的是省级或全国的提案、建议，请选择级别。")
                .that(input.level() == Level.MUNICIPAL || bureau.authorities(input.level().name()) != null, "level", "R62",
                        "单位配置里没有登记这一级的政协、人大名称，请联系系统管理员。")
                .that(input.mode().otherUnits() == OtherUnits.GIVE_OPINIONS || input.assistUnits().isEmpty(), "assistUnits", "R12",
                        input.mode().label() + "件没有会办单位；有会办单位的请改选主办。")
                .that((input.mode().otherUnits() == OtherUnits.REPLY_TO_THEIR_PARTS) != input.sharingUnits().isEmpty(), "sharingUnits", "R13",
                        input.mode() == HandlingMode.SHARE ? "分办件请填写其他分办单位，答复里要写明各自答复。" : "只有分办件才填写分办单位，请删除。");
        for (int at = 0; at < input.sharingUnits().size(); at++) {
            checks.limit("sharingUnits[" + at + "]", input.sharingUnits().get(at), 100, "分办单位");
        }
    }

    private static void checkProposers(Input input, Checks checks) {
        checks.that(!input.proposers().isEmpty(), "proposers", "R14", "请至少登记一位提案者（代表）。");
        for (int at = 0; at < input.proposers().size(); at++) {
            Proposer one = input.proposers().get(at);
            String field = "proposers[" + at + "].";
            checks.text(field + "name", one.name(), 60, "提案者姓名（名称）")
                    .present(field + "category", one.category(), "提案者类别")
                    .limit(field + "unit", one.unit(), 100, "工作单位")
                    .limit(field + "phone", one.phone(), 40, "联系电话");
        }
        long different = input.proposers().stream().map(one -> one.name() + "\n" + one.unit()).distinct().count();
        checks.that(different == input.proposers().size(), "proposers", "R14", "有同名的提案者，请填写各自的单位职务以便区分；重复登记的请删除一位。");
        long leads = input.proposers().stream().filter(Proposer::lead).count();
        checks.that(input.proposers().size() <= 1 || leads == 1, "proposers", "R14", "联名提出的，请指定一位领衔人。");
    }

    private static void checkPoints(Input input, Checks checks) {
        checks.that(!input.points().isEmpty(), "points", "R15", "请至少登记一个要点，答复须逐条针对要点。");
        for (int at = 0; at < input.points().size(); at++) {
            checks.text("points[" + at + "].heading", input.points().get(at).heading(), 200, "要点标题")
                    .limit("points[" + at + "].text", input.points().get(at).text(), 4_000, "要点内容");
        }
        Set<String> units = new HashSet<>();
        for (int at = 0; at < input.assistUnits().size(); at++) {
            checks.that(units.add(input.assistUnits().get(at)), "assistUnits[" + at + "]", "", "会办单位重复，请删除一个。")
                    .limit("assistUnits[" + at + "]", input.assistUnits().get(at), 100, "会办单位");
        }
    }

    private void checkReturn(Work work, Input input, Checks checks) {
        if (input.returnRequested()) {
            ReturnWindow.check(checks, "returnReason", input.returnReason(), input.suggestedUnit());
            returns.over(work.proposal(), work.today()).ifPresent(over -> checks.that(false, "returnRequested", over.rule(), over.getMessage()));
        }
    }

    private static boolean inSession(Integer number) {
        return number != null && number >= 1 && number < 100;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
