package org.proposaldesk.web;

import java.util.List;
import java.util.UUID;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.research.Contacts;
import org.springframework.stereotype.Component;

/** Gathers what a task form shows. The number of statements does not depend on how much there is to show. */
@Component
class TaskViews {

    private final TaskDesk desk;
    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final MergedItems mergedItems;
    private final Contacts contacts;
    private final ItemViews items;
    private final PointViews points;
    private final LetterViews letters;
    private final CaseViews history;
    private final SubjectViews subjects;
    private final CaseDates dates;
    private final Choices choices;
    private final Deadlines deadlines;
    private final Bureau bureau;

    TaskViews(TaskDesk desk, ProposalRepository proposals, Assignments assignments, MergedItems mergedItems, Contacts contacts, ItemViews items,
            PointViews points, LetterViews letters, CaseViews history, SubjectViews subjects, CaseDates dates, Choices choices,
            Deadlines deadlines, Bureau bureau) {
        this.desk = desk;
        this.proposals = proposals;
        this.assignments = assignments;
        this.mergedItems = mergedItems;
        this.contacts = contacts;
        this.items = items;
        this.points = points;
        this.letters = letters;
        this.history = history;
        this.subjects = subjects;
        this.dates = dates;
        this.choices = choices;
        this.deadlines = deadlines;
        this.bureau = bureau;
    }

    TaskView of(TaskDesk.OpenTask task, TaskDesk.Input input) {
        Proposal proposal = task.work().proposal();
        UUID id = proposal.id();
        List<Proposer> proposers = proposals.proposers(id);
        List<Assignments.Assignment> assigned = assignments.of(id);
        List<MergedItems.Related> merged = mergedItems.related(id);
        TaskView.Letter letter = letters.of(proposal, task.step(), !merged.isEmpty());
        List<MergedItems.MergedPoint> mergedPoints = merged.isEmpty() || proposal.round() > 1 ? List.of() : mergedItems.points(id);
        List<TaskView.Point> cut = points.of(proposal, assigned, letter, mergedPoints);
        List<TaskView.Opinion> asked = history.opinions(id);
        List<TaskView.Commitment> promised = history.commitments(id);
        List<TaskView.Survey> surveyed = history.surveys(task);
        List<Contacts.Contact> held = contacts.of(id);
        List<TaskView.Entry> entries = history.journal(id);
        return new TaskView(task(task), items.of(proposal, proposers), proposers.stream().map(TaskViews::proposer).toList(), cut, asked,
                history.contacts(held), letter, promised, history.deliveries(id), history.copies(id), surveyed,
                history.attachments(id), entries, Circulation.passes(task.step()) ? history.returns(id) : List.of(),
                dates.plan(proposal), subjects.of(task, assigned, cut, asked, promised, surveyed),
                choices.of(task.step(), task.work()), merged, mergedPoints, input.content(), input.version(),
                SignerBrief.of(task.step(), proposal.round(), cut, mergedPoints, letter, asked, held, entries));
    }

    private TaskView.Task task(TaskDesk.OpenTask task) {
        DueDate because = desk.because(task);
        return new TaskView.Task(task.id(), task.step(), task.name(), task.instruction(), task.due(),
                because.provisional(), CaseDates.sentences(because, task.due()),
                deadlines.remainingWorkingDays(task.due()), deadlines.urgency(task.due()),
                task.assignee() == null ? null : bureau.nameOf(task.assignee()), task.mine(), task.reminded(),
                task.actingFor() == null ? null : bureau.nameOf(task.actingFor()),
                task.step().equals("sign-reply") ? bureau.printedSigner(task.work().person(), task.actingFor()) : null);
    }

    private static TaskView.Proposer proposer(Proposer one) {
        return new TaskView.Proposer(one.id(), one.name(), one.category(), one.category().label(), one.unit(), one.phone(), one.lead());
    }
}
