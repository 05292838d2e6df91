package org.proposaldesk.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.calendar.CalendarAdministration;
import org.proposaldesk.calendar.MovedDate;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.deadline.StepDeadlines;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.receipt.ReplyLimit;
import org.proposaldesk.survey.Satisfaction;
import org.springframework.stereotype.Service;

/** Why the dates of one item are what they are, and when each step has to be done so that the reply is in time. */
@Service
public class CaseDates {

    /**
     * A date with its sum.
     *
     * @param name        what is due
     * @param provisional it touches a year whose calendar is not known yet (R4)
     * @param because     one Chinese sentence per line of the sum
     */
    public record Explained(String name, LocalDate due, boolean provisional, List<String> because) {
    }

    /** The latest day of a step, counted back from the reply date. */
    public record Planned(String step, String name, LocalDate latest, boolean provisional) {
    }

    /**
     * The dates of an item.
     *
     * @param original limit of the round as first set
     * @param extended limit as the assigner extended it, or null
     * @param internal earlier date of the bureau's own, or null
     * @param tasks    the dates of the steps at hand
     * @param plan     the steps before dispatch, the earliest first
     * @param moved    how changes of the calendar have moved dates of the item, newest first
     */
    public record Dates(LocalDate original, LocalDate extended, LocalDate internal, Explained reply, List<Explained> tasks, List<Planned> plan,
            List<MovedDate> moved) {
    }

    /** Steps that only one of the two ways has: replying ourselves, or giving an opinion to another unit. */
    private static final Set<String> NOT_WHEN_REPLYING = Set.of("draft-opinion");
    private static final Set<String> NOT_WHEN_ASSISTING = Set.of("draft-reply", "contact-proposer", "obtain-opinion", "review-by-section",
            "review-by-office", "review-by-deputy");
    /** Steps that nobody plans: they come when a letter is returned, a unit disagrees, or the item or its limit is to be changed. */
    private static final Set<String> UNPLANNED = Set.of("revise-draft", "coordinate", "resolve-delivery", "approve-void-number", "notify-proposer",
            "approve-extension", "record-extension-decision", "record-return-decision", "review-public-copy");

    private final ProposalRepository proposals;
    private final RunningTasks tasks;
    private final StepDeadlines steps;
    private final Satisfaction satisfaction;
    private final StepNames names;
    private final CalendarAdministration calendar;

    CaseDates(ProposalRepository proposals, RunningTasks tasks, StepDeadlines steps, Satisfaction satisfaction, StepNames names,
            CalendarAdministration calendar) {
        this.proposals = proposals;
        this.tasks = tasks;
        this.steps = steps;
        this.satisfaction = satisfaction;
        this.names = names;
        this.calendar = calendar;
    }

    /** The dates of an item; whether the caller may see it has been asked before. */
    public Dates of(UUID id) {
        Proposal proposal = proposals.find(id).orElseThrow(() -> new NotFound("找不到这件办理件，请刷新页面。"));
        List<Explained> open = tasks.ofProposal(id).stream().map(task -> {
            DueDate due = Deadline.explain(steps, task.facts());
            return new Explained(task.name(), task.due(), due.provisional(), sentences(due, task.due()));
        }).toList();
        return new Dates(proposal.dueOriginal(), proposal.dueExtended(), proposal.dueInternal(), reply(proposal), open, plan(proposal),
                calendar.datesOf(id));
    }

    /** Why the reply is due when it is. */
    public Explained reply(Proposal proposal) {
        DueDate original = proposal.round() == 1 ? first(proposal) : again(proposal);
        List<String> because = new ArrayList<>(sentences(original, proposal.dueOriginal()));
        if (proposal.dueExtended() != null) {
            because.add("经交办单位同意，期限由" + ChineseDate.format(proposal.dueOriginal()) + "延至" + ChineseDate.format(proposal.dueExtended()) + "。");
        }
        if (proposal.dueInternal() != null) {
            because.add("本局另定局内期限" + ChineseDate.format(proposal.dueInternal()) + "。");
        }
        return new Explained(proposal.assist() ? "会办意见期限" : "答复期限", proposal.due(), proposal.provisional(), because);
    }

    private DueDate first(Proposal proposal) {
        return new ReplyLimit(steps).of(proposal.kind(), proposal.mode(), proposal.assignedOn(), proposal.batchDue());
    }

    private DueDate again(Proposal proposal) {
        return steps.dueFor(StepDeadlines.REDO, proposal.kind().name(), satisfaction.dissatisfiedOn(proposal.id(), proposal.round() - 1), null);
    }

    /** When each step before dispatch has to be done at the latest. */
    public List<Planned> plan(Proposal proposal) {
        LocalDate end = proposal.dueInternal() == null ? proposal.due() : proposal.dueInternal();
        Set<String> others = proposal.assist() ? NOT_WHEN_ASSISTING : NOT_WHEN_REPLYING;
        return names.humanSteps().entrySet().stream()
                .filter(step -> !others.contains(step.getKey()) && !UNPLANNED.contains(step.getKey()))
                .filter(step -> steps.countsBack(step.getKey(), proposal.kind().name()))
                .map(step -> {
                    DueDate latest = steps.latest(step.getKey(), proposal.kind().name(), end);
                    return new Planned(step.getKey(), step.getValue(), latest.date(), latest.provisional());
                })
                .sorted(Comparator.comparing(Planned::latest)).toList();
    }

    /** The sum of a date line by line; a date that the rules of today do not give is said to be so. */
    public static List<String> sentences(DueDate due, LocalDate stored) {
        Stream<String> sum = due.steps().stream().map(DueDate.Step::text);
        return due.date().equals(stored) ? sum.toList()
                : Stream.concat(sum, Stream.of("现定的" + ChineseDate.format(stored) + "由人工指定，或按以前的时限表确定，不是以上推算的结果。")).toList();
    }
}
