package org.proposaldesk.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.Rerouting;
import org.proposaldesk.approval.Resume;
import org.proposaldesk.bureau.Role;
import org.proposaldesk.drafting.Addressee;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.drafting.Drafting;
import org.proposaldesk.extension.DependentDates;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Action;
import org.proposaldesk.proposal.ActionField;
import org.proposaldesk.proposal.Checks;
import org.proposaldesk.proposal.HandlingMode;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Occasion;
import org.proposaldesk.proposal.Outcome;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.Refusal;
import org.proposaldesk.proposal.State;
import org.proposaldesk.receipt.AssistUnits;
import org.proposaldesk.receipt.Registration;
import org.proposaldesk.receipt.Registrations;
import org.proposaldesk.research.DraftReadiness;
import org.springframework.stereotype.Service;

/**
 * The office corrects what was registered (更正登记), up to the signature: by the checks of registration, with what follows from it. The
 * dates follow; a letter under way that says otherwise goes back to its drafter, so that nobody signs what is not true any more (R20).
 */
@Service
public class CorrectRegistration extends Action<CorrectRegistration.Input> {

    /**
     * The registration as it should be.
     *
     * @param seen   what the form began with, so that nobody undoes the correction of another unseen
     * @param reason why, and by which paper of the assigner
     */
    public record Input(String seen, Kind kind, Level level, HandlingMode mode, List<Unit> sharingUnits, String number, Integer term,
            Integer session, boolean betweenSessions, String subject, List<Registration.Proposer> proposers, String leadUnit,
            boolean consentsToPublication, String refusalReason, boolean keyItem, LocalDate assignedOn, String assignmentPaper,
            LocalDate replyDue, LocalDate internalDue, String reason) {

        private List<String> sharing() {
            return sharingUnits == null ? List.of()
                    : sharingUnits.stream().map(Unit::unit).filter(unit -> unit != null && !unit.isBlank()).map(String::strip).toList();
        }

        /** What is not asked for stays as it is: in a later round the dates of the first. */
        private Registration corrected(Registration now, int round) {
            return new Registration(kind, level, number, term, session, betweenSessions, subject, now.text(), proposers, mode,
                    mode == null || mode.replies() ? null : leadUnit, keyItem, consentsToPublication, refusalReason,
                    round > 1 ? now.assignedOn() : assignedOn, assignmentPaper, round > 1 ? now.replyDue() : replyDue, internalDue);
        }
    }

    /** Another unit that replies to its part (分办单位). */
    public record Unit(String unit) {
    }

    /** What a letter says of its item without anybody's writing it, and the units that it has to name. */
    private record Heads(String title, List<Addressee> addressees, List<String> sharing, boolean consents, String refusalReason) {
    }

    private final Registrations registrations;
    private final AssistUnits assistUnits;
    private final DependentDates dates;
    private final Circulation circulation;
    private final Rerouting rerouting;
    private final Correspondence correspondence;
    private final Drafting drafting;
    private final DraftReadiness readiness;
    private final HandlingCorrection handling;
    private final CorrectionNews news;

    CorrectRegistration(Registrations registrations, AssistUnits assistUnits, DependentDates dates, Circulation circulation, Rerouting rerouting,
            Correspondence correspondence, Drafting drafting, DraftReadiness readiness, HandlingCorrection handling,
            CorrectionNews news) {
        super("correct-registration", "更正登记", "登记有误或情况有变的，在这里更正，各环节期限随之调整。稿件已在审核的，文字受影响时退回修改。", Input.class);
        this.registrations = registrations;
        this.assistUnits = assistUnits;
        this.dates = dates;
        this.circulation = circulation;
        this.rerouting = rerouting;
        this.correspondence = correspondence;
        this.drafting = drafting;
        this.readiness = readiness;
        this.handling = handling;
        this.news = news;
    }

    @Override
    public boolean offered(Occasion occasion) {
        State state = occasion.proposal().state();
        return occasion.isMemberOf(Role.OFFICE) && state.compareTo(State.REGISTERED) >= 0 && state.beforeSignature();
    }

    @Override
    public Optional<Refusal> tooLate(Occasion occasion) {
        State state = occasion.proposal().state();
        return occasion.isMemberOf(Role.OFFICE) && !state.beforeSignature() && state.beforeReply()
                ? Optional.of(new Refusal("R20", "本件已经签发，请先用“签发后修改”退回稿件，再更正登记。")) : Optional.empty();
    }

    @Override
    public List<ActionField> fields(Occasion occasion) {
        return RegistrationForm.fields(occasion.proposal());
    }

    @Override
    public Input prefill(Occasion occasion) {
        Registration now = registrations.of(occasion.proposal());
        List<String> sharing = handling.sharing(occasion.proposal());
        return new Input(mark(now, sharing), now.kind(), now.level(), now.mode(), sharing.stream().map(Unit::new).toList(), now.number(), now.term(),
                now.session(), now.betweenSessions(), now.subject(), now.proposers(), now.leadUnit(), now.consentsToPublication(),
                now.refusalReason(), now.keyItem(), now.assignedOn(), now.assignmentPaper(), now.replyDue(),
                now.internalDue(), "");
    }

    private static String mark(Registration registration, List<String> sharing) {
        return Integer.toHexString((registration.toString() + sharing).hashCode());
    }

    @Override
    public Outcome perform(Occasion occasion, Input input) {
        Proposal before = occasion.proposal();
        Registration registered = registrations.of(before);
        Registration corrected = input.corrected(registered, before.round());
        Checks checks = new Checks();
        List<String> sharing = handling.sharing(before);
        registrations.check(checks, corrected, occasion.today());
        handling.check(checks, before, corrected, input.sharing());
        checks.text("reason", input.reason(), 1_000, "更正的理由").refuseIfAny();
        if (!mark(registered, sharing).equals(input.seen())) {
            throw new Refusal("", "您打开以后，其他同志刚更正过登记。请关闭后重新打开，看过现在的内容再改。");
        }
        List<String> changes = new ArrayList<>(registered.changedBy(corrected));
        changes.addAll(HandlingCorrection.changed(sharing, input.sharing()));
        if (changes.isEmpty()) {
            throw new Refusal("", "没有改动任何登记内容，请改正后再提交。");
        }
        Heads heads = heads(before);
        Proposal now = registrations.item(before, corrected);
        new Checks().that(now.dueExtended() == null || now.dueOriginal().isBefore(now.dueExtended()), "replyDue", "R2",
                "更正后的答复期限（" + ChineseDate.format(now.dueOriginal())
                        + "）不早于已同意的延期（" + ChineseDate.format(now.dueExtended()) + "），请先用“更改或撤销延期”撤销延期。").refuseIfAny();
        registrations.write(now, corrected);
        handling.follow(before, now, input.sharing());
        dates.follow(before);
        assistUnits.assignedOn(now.id(), before.assignedOn(), now.assignedOn());
        if (!now.due().equals(before.due())) {
            changes.add("答复期限由" + ChineseDate.format(before.due()) + "改为" + ChineseDate.format(now.due()));
        }
        boolean rewritten = letterFollows(occasion, now, heads);
        news.registration(occasion, now);
        Outcome outcome = Outcome.done(rewritten ? "更正登记，稿件退回修改" : "更正登记").withOpinion(String.join("；", changes)).withReason(input.reason().strip());
        return rewritten ? outcome.returningTo("revise-draft") : outcome;
    }

    /** @return whether a letter under way goes back to its drafter */
    private boolean letterFollows(Occasion occasion, Proposal now, Heads before) {
        if (!circulation.underWay(now)) {
            return false;
        }
        boolean rewritten = !heads(now).equals(before) || !now.assist() && !readiness.missingContacts(now).isEmpty();
        if (rewritten) {
            circulation.reopen(occasion.work(), Resume.IN_ORDER);
        }
        if (rewritten || now.keyItem() != occasion.proposal().keyItem()) {
            rerouting.reroute(now.id());
        }
        return rewritten;
    }

    private Heads heads(Proposal proposal) {
        return new Heads(correspondence.title(proposal), drafting.addressees(proposal), handling.sharing(proposal),
                proposal.consentsToPublication(), proposal.refusalReason());
    }
}
