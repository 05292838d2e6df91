package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Component;

/** The due dates that models ask for; the end of the day in Beijing (R58). */
@Component("deadline")
public class Deadline {

    private static final String APPROVE_RETURN = "approve-return";
    private static final String RECORD_SURVEY = "record-survey";
    private static final Set<String> FROM_ASSIGNMENT = Set.of("obtain-opinion", "contact-proposer");
    private static final Set<String> FROM_SIGNING = Set.of("publish-reply");
    /** The proposer is told of an extension before the limit that it moves (domain 2.2). */
    private static final Set<String> BEFORE_THE_FIRST_LIMIT = Set.of("notify-proposer");
    /** What they wait for lies with the assigner: their own limit says when to ask, not when we are late. */
    private static final Set<String> AWAITING_ASSIGNER = Set.of("record-return-decision", "record-extension-decision");

    private final Items items;
    private final StepDeadlines steps;
    private final Deadlines deadlines;
    private final Signatures signatures;
    private final Surveys surveys;

    Deadline(Items items, StepDeadlines steps, Deadlines deadlines, Signatures signatures, Surveys surveys) {
        this.items = items;
        this.steps = steps;
        this.deadlines = deadlines;
        this.signatures = signatures;
        this.surveys = surveys;
    }

    /** When a step that begins now is due. */
    public Date due(String proposalId, Integer round, String step) {
        return endOf(explain(items.get(proposalId), round, step, null, deadlines.today()).date());
    }

    /** When a survey is over (R41); a form that has to be typed in again after that gets the limit of its step. */
    public Date surveyDue(String surveyId) {
        Surveys.Survey survey = surveys.find(UUID.fromString(surveyId)).orElseThrow();
        return endOf(surveyDue(steps, items.get(survey.proposalId().toString()).kind().name(), survey.dueOn(), deadlines.today()));
    }

    static LocalDate surveyDue(StepDeadlines steps, String kind, LocalDate due, LocalDate began) {
        return due.isBefore(began) ? steps.dueFor(RECORD_SURVEY, kind, began, null).date() : due;
    }

    /**
     * Why a step that began on a day is due when it is.
     *
     * @param subject the survey that the step is about; of other steps it is not looked at
     */
    public DueDate explain(Proposal proposal, int round, String step, UUID subject, LocalDate began) {
        return explain(steps, facts(proposal, round, step, subject, began));
    }

    StepFacts facts(Proposal proposal, int round, String step, UUID subject, LocalDate began) {
        LocalDate signedOn = FROM_SIGNING.contains(step)
                ? signatures.of(proposal.id(), round).map(Signatures.Signature::signedOn).orElse(null) : null;
        LocalDate surveyedOn = step.equals(RECORD_SURVEY) ? surveys.find(subject).orElseThrow().sentOn() : null;
        return new StepFacts(step, proposal.kind().name(), round, proposal.assignedOn(), proposal.due(), proposal.dueOriginal(),
                proposal.dueInternal(), proposal.receivedOn(), signedOn, surveyedOn, began);
    }

    /** The same from facts that were read for many steps at once. */
    static DueDate explain(StepDeadlines steps, StepFacts facts) {
        if (facts.surveyedOn() != null) {
            return ofSurvey(steps, facts);
        }
        if (AWAITING_ASSIGNER.contains(facts.step())) {
            return ofAnswer(steps, facts);
        }
        LocalDate start = start(steps, facts);
        if (BEFORE_THE_FIRST_LIMIT.contains(facts.step())) {
            return steps.dueFor(facts.step(), facts.kind(), start, facts.originalDue().isBefore(start) ? null : facts.originalDue());
        }
        boolean internal = facts.internalDue() != null && facts.internalDue().isBefore(facts.replyDue())
                && facts.internalDue().isAfter(start) && steps.countsBack(facts.step(), facts.kind());
        DueDate due = internal ? steps.dueFor(facts.step(), facts.kind(), start, facts.internalDue()).because("本局为本件定有局内期限"
                + ChineseDate.format(facts.internalDue()) + "，早于答复期限" + ChineseDate.format(facts.replyDue()) + "，各环节按局内期限倒推。")
                : steps.dueFor(facts.step(), facts.kind(), start, facts.replyDue());
        return facts.step().equals(APPROVE_RETURN) ? withinReturnWindow(steps, facts, due) : due;
    }

    private static LocalDate start(StepDeadlines steps, StepFacts facts) {
        if (FROM_ASSIGNMENT.contains(facts.step())) {
            return steps.start(facts.step(), facts.kind(), facts.round(), facts.assignedOn(), facts.began());
        }
        if (facts.step().equals(RemindLead.WAIT)) {
            // Its letter is wanted in time for its own limit, whenever it was merged.
            return facts.assignedOn();
        }
        return FROM_SIGNING.contains(facts.step()) && facts.signedOn() != null ? facts.signedOn() : facts.began();
    }

    private static DueDate ofSurvey(StepDeadlines steps, StepFacts facts) {
        DueDate survey = steps.dueFor(StepDeadlines.SURVEY, facts.kind(), facts.surveyedOn(), null);
        return survey.date().isBefore(facts.began()) ? steps.dueFor(RECORD_SURVEY, facts.kind(), facts.began(), null)
                .because("征询期已于" + ChineseDate.format(survey.date()) + "届满，代录的表被退回重录。") : survey;
    }

    /** Late is only who lets the reply become late, or does not ask in time when that is later. */
    private static DueDate ofAnswer(StepDeadlines steps, StepFacts facts) {
        DueDate inquiry = steps.dueFor(facts.step(), facts.kind(), facts.began(), null);
        DueDate reply = steps.latest(facts.step(), facts.kind(), facts.replyDue());
        return reply.date().isAfter(inquiry.date())
                ? reply.because("等候交办机关答复，" + ChineseDate.format(inquiry.date()) + "还没有答复的，请去询问；有答复以前照常办理，期限仍为答复期限。") : inquiry;
    }

    /** Approved later the request cannot reach the assigner any more (R5). */
    private static DueDate withinReturnWindow(StepDeadlines steps, StepFacts facts, DueDate due) {
        DueDate window = steps.dueFor(StepDeadlines.RETURN, facts.kind(), facts.receivedOn(), null);
        return window.date().isBefore(due.date()) ? window.because("交办机关只在申请退回的期限内受理，审批不晚于其最后一日。") : due;
    }

    /** Whether a step waits for the assigner, so that its reminders ask for the answer. */
    static boolean awaitsAssigner(String step) {
        return AWAITING_ASSIGNER.contains(step);
    }

    static Date endOf(LocalDate day) {
        return Date.from(Deadlines.overdueAt(day).minusSeconds(1));
    }
}
