package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.Limit;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.receipt.AssistUnits;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Component;

/** The due dates that models ask for; the end of the day in Beijing (R58). */
@Component("deadline")
public class Deadline {

    private static final String OBTAIN_OPINION = "obtain-opinion";
    private static final Set<String> FROM_SIGNING = Set.of("publish-reply");
    /** The proposer is told of an extension before the limit that it moves (domain 2.2). */
    private static final Set<String> BEFORE_THE_FIRST_LIMIT = Set.of("notify-proposer");

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
        return endOf(explain(items.get(proposalId), round, step, deadlines.today()).date());
    }

    /** When a survey is over; a form that has to be typed in again after that gets two more working days. */
    public Date surveyDue(String surveyId) {
        LocalDate due = surveys.find(UUID.fromString(surveyId)).orElseThrow().dueOn();
        return endOf(surveyDue(deadlines, due, deadlines.today()));
    }

    static LocalDate surveyDue(Deadlines deadlines, LocalDate due, LocalDate began) {
        return due.isBefore(began) ? deadlines.explain(began, Limit.workingDays(2)).date() : due;
    }

    /** Why a step that began on a day is due when it is. */
    public DueDate explain(Proposal proposal, int round, String step, LocalDate began) {
        LocalDate signedOn = FROM_SIGNING.contains(step)
                ? signatures.of(proposal.id(), round).map(Signatures.Signature::signedOn).orElse(null) : null;
        return explain(steps, new StepFacts(step, proposal.kind().name(), round, proposal.assignedOn(), proposal.due(),
                proposal.dueOriginal(), proposal.dueInternal(), signedOn, began));
    }

    /** The same from facts that were read for many steps at once. */
    static DueDate explain(StepDeadlines steps, StepFacts facts) {
        LocalDate start = facts.step().equals(OBTAIN_OPINION)
                ? AssistUnits.start(steps, facts.kind(), facts.round(), facts.assignedOn(), facts.began())
                : FROM_SIGNING.contains(facts.step()) && facts.signedOn() != null ? facts.signedOn() : facts.began();
        if (BEFORE_THE_FIRST_LIMIT.contains(facts.step())) {
            return steps.dueFor(facts.step(), facts.kind(), start, facts.originalDue().isBefore(start) ? null : facts.originalDue());
        }
        boolean internal = facts.internalDue() != null && facts.internalDue().isBefore(facts.replyDue())
                && facts.internalDue().isAfter(start) && steps.countsBack(facts.step(), facts.kind());
        return internal ? steps.dueFor(facts.step(), facts.kind(), start, facts.internalDue()).because("本局为本件定有局内期限 "
                + facts.internalDue() + "，早于答复期限 " + facts.replyDue() + "，各环节按局内期限倒推。")
                : steps.dueFor(facts.step(), facts.kind(), start, facts.replyDue());
    }

    static Date endOf(LocalDate day) {
        return Date.from(Deadlines.overdueAt(day).minusSeconds(1));
    }
}
