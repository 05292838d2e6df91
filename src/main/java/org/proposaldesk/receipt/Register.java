package org.proposaldesk.receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.HandlingMode.OtherUnits;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.State;
import org.proposaldesk.proposal.Step;
import org.proposaldesk.proposal.Work;
import org.springframework.stereotype.Service;

/** Registers the item (逐件登记): its facts, its proposers, its points, and whether it was wrongly assigned to us. */
@Service
public class Register extends Step<Register.Input> {

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
            List<Registration.Proposer> proposers, HandlingMode mode, String leadUnit, boolean keyItem, boolean consentsToPublication,
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

        private Registration facts() {
            return new Registration(kind, level, number, term, session, betweenSessions, subject, text, proposers, mode, leadUnit, keyItem,
                    consentsToPublication, refusalReason, assignedOn, assignmentPaper, replyDue, internalDue);
        }
    }

    private final ProposalRepository proposals;
    private final Registrations registrations;
    private final AttachmentRepository attachments;
    private final AssistUnits assistUnits;
    private final SharingUnits sharingUnits;
    private final ReturnWindow returns;

    public Register(ProposalRepository proposals, Registrations registrations, AttachmentRepository attachments, AssistUnits assistUnits,
            SharingUnits sharingUnits, ReturnWindow returns) {
        super("register", State.RECEIVED, Input.class);
        this.proposals = proposals;
        this.registrations = registrations;
        this.attachments = attachments;
        this.assistUnits = assistUnits;
        this.sharingUnits = sharingUnits;
        this.returns = returns;
    }

    @Override
    public Input prefill(Work work) {
        Registration now = registrations.of(work.proposal());
        return new Input(now.kind(), now.level(), now.number(), now.term(), now.session(), now.betweenSessions(), now.subject(), now.text(), now.proposers(),
                now.mode(), now.leadUnit(), now.keyItem(), now.consentsToPublication(), now.refusalReason(), now.assignedOn(), now.assignmentPaper(),
                now.replyDue(), now.internalDue(), PointSplitter.split(now.subject(), now.text()), List.of(), List.of(), false, "", "", List.of());
    }

    @Override
    public Outcome complete(Work work, Input input) {
        Registration facts = input.facts();
        check(work, input, facts);
        Proposal registered = registrations.item(work.proposal(), facts);
        registrations.write(registered, facts);
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

    private static List<org.proposaldesk.proposal.Point> pointsOf(Input input) {
        List<org.proposaldesk.proposal.Point> result = new ArrayList<>();
        for (Point point : input.points()) {
            result.add(new org.proposaldesk.proposal.Point(UUID.randomUUID(), result.size() + 1, point.heading().strip(),
                    point.text() == null ? "" : point.text().strip()));
        }
        return result;
    }

    private void check(Work work, Input input, Registration facts) {
        Checks checks = new Checks();
        registrations.check(checks, facts, work.today());
        checks.that(attachments.allBelong(work.proposalId(), input.attachmentIds()), "attachmentIds", "", AttachmentRepository.FOREIGN);
        checkOtherUnits(input, checks);
        checkPoints(input, checks);
        checkReturn(work, input, checks);
        checks.refuseIfAny();
    }

    private static void checkOtherUnits(Input input, Checks checks) {
        if (input.mode() != null) {
            checks.that(input.mode().otherUnits() == OtherUnits.GIVE_OPINIONS || input.assistUnits().isEmpty(), "assistUnits", "R12",
                    input.mode().label() + "件没有会办单位；有会办单位的请改选主办。");
            SharingUnits.check(checks, input.mode(), input.sharingUnits());
        }
        Set<String> units = new HashSet<>();
        for (int at = 0; at < input.assistUnits().size(); at++) {
            checks.that(units.add(input.assistUnits().get(at)), "assistUnits[" + at + "]", "", "会办单位重复，请删除一个。")
                    .limit("assistUnits[" + at + "]", input.assistUnits().get(at), 100, "会办单位");
        }
    }

    private static void checkPoints(Input input, Checks checks) {
        checks.that(!input.points().isEmpty(), "points", "R15", "请至少登记一个要点，答复须逐条针对要点。");
        for (int at = 0; at < input.points().size(); at++) {
            checks.text("points[" + at + "].heading", input.points().get(at).heading(), 200, "要点标题")
                    .limit("points[" + at + "].text", input.points().get(at).text(), 4_000, "要点内容");
        }
    }

    private void checkReturn(Work work, Input input, Checks checks) {
        if (input.returnRequested()) {
            ReturnWindow.check(checks, "returnReason", input.returnReason(), input.suggestedUnit());
            returns.over(work.proposal(), work.today()).ifPresent(over -> checks.that(false, "returnRequested", over.rule(), over.getMessage()));
        }
    }
}
