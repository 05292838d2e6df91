package org.proposaldesk.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.approval.Returns;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.dispatch.Deliveries;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.process.StepNames;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.research.Contacts;
import org.proposaldesk.research.Opinions;
import org.proposaldesk.survey.SurveyLinks;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Component;

/** What has happened to an item so far: who was asked, met, sent what, and what came of it. */
@Component
class CaseViews {

    private final Opinions opinions;
    private final CommitmentRepository commitments;
    private final Deliveries deliveries;
    private final SurveyLinks links;
    private final Surveys surveys;
    private final AttachmentRepository attachments;
    private final Journal journal;
    private final Returns returns;
    private final StepNames stepNames;
    private final Bureau bureau;

    CaseViews(Opinions opinions, CommitmentRepository commitments, Deliveries deliveries, SurveyLinks links, Surveys surveys,
            AttachmentRepository attachments, Journal journal, Returns returns, StepNames stepNames, Bureau bureau) {
        this.opinions = opinions;
        this.commitments = commitments;
        this.deliveries = deliveries;
        this.links = links;
        this.surveys = surveys;
        this.attachments = attachments;
        this.journal = journal;
        this.returns = returns;
        this.stepNames = stepNames;
        this.bureau = bureau;
    }

    List<TaskView.Opinion> opinions(UUID proposal) {
        return opinions.of(proposal).stream().map(CaseViews::opinion).toList();
    }

    private static TaskView.Opinion opinion(Opinions.Opinion one) {
        return new TaskView.Opinion(one.id(), one.round(), one.unit(), one.state().label(), one.askedOn(), one.dueOn(), one.receivedOn(),
                one.late(), one.text(), one.agrees(), one.scanReason(), one.note(), one.urged(), one.lastUrgedOn(), one.disputed(),
                label(one.coordination()));
    }

    List<TaskView.Contact> contacts(List<Contacts.Contact> held) {
        return held.stream().map(this::contact).toList();
    }

    private TaskView.Contact contact(Contacts.Contact one) {
        return new TaskView.Contact(one.round(), one.stage().label(), one.form().label(), one.heldOn(), one.place(), one.bureauPeople(),
                one.rank().label(), one.proposerPresent(), one.content(), one.attitude().label(), bureau.nameOf(one.recordedBy()));
    }

    List<TaskView.Commitment> commitments(UUID proposal) {
        return commitments.of(proposal).stream().map(this::commitment).toList();
    }

    private TaskView.Commitment commitment(CommitmentRepository.Commitment one) {
        return new TaskView.Commitment(one.id(), one.round(), one.text(), one.kind().label(), bureau.sectionName(one.section()),
                one.promisedOn(), one.measure(), one.status().label(), one.settledOn(), one.progress(), one.evidence());
    }

    List<TaskView.Delivery> deliveries(UUID proposal) {
        return deliveries.of(proposal).stream()
                .map(one -> new TaskView.Delivery(one.round(), one.addressee(), one.method().label(), one.deliveredOn(), one.receipt())).toList();
    }

    List<TaskView.Copy> copies(UUID proposal) {
        return deliveries.copiesOf(proposal).stream()
                .map(one -> new TaskView.Copy(one.round(), one.recipient(), one.count(), one.method().label(), one.sentOn())).toList();
    }

    /** The secrets of the links that go out with the letters, by addressee; none but for those who deliver them. */
    Map<String, String> enclosed(TaskDesk.OpenTask task) {
        return task.step().equals("deliver-reply") && task.ours() ? links.enclosed(task.work().proposalId(), task.work().round()) : Map.of();
    }

    List<TaskView.Survey> surveys(TaskDesk.OpenTask task) {
        Work work = task.work();
        Map<String, String> enclosed = enclosed(task);
        return surveys.all(work.proposalId()).stream()
                .map(one -> survey(one, one.survey().round() == work.round() ? enclosed.get(one.survey().addressee()) : null)).toList();
    }

    private static TaskView.Survey survey(Surveys.Answered one, String token) {
        Surveys.Survey survey = one.survey();
        Surveys.Answer answer = one.answer();
        return new TaskView.Survey(survey.id(), survey.round(), survey.addressee(), token, survey.sentOn(), survey.dueOn(), survey.state().label(),
                answer == null ? null : answer.channel().label(), answer == null ? null : answer.receivedOn(),
                answer == null ? null : answer.attitude().label(), answer == null ? null : answer.result().label(),
                answer == null ? null : answer.overall().label(), answer == null ? null : answer.comment());
    }

    List<TaskView.Attachment> attachments(UUID proposal) {
        return attachments.of(proposal).stream().map(one -> new TaskView.Attachment(one.id(), one.step(), one.name(), one.size(),
                one.mediaType(), bureau.nameOf(one.uploadedBy()), one.uploadedAt())).toList();
    }

    List<TaskView.Entry> journal(UUID proposal) {
        return journal.entries(proposal).stream().map(one -> new TaskView.Entry(one.at(), stepNames.actor(one), one.step(),
                stepNames.of(one.step()), one.action(), one.opinion(), one.reason(),
                one.returnTo() == null ? null : stepNames.of(one.returnTo()), one.round())).toList();
    }

    List<TaskView.Return> returns(UUID proposal) {
        return returns.of(proposal).stream().map(one -> new TaskView.Return(one.round(), one.number(), stepNames.of(one.step()),
                bureau.nameOf(one.person()), one.returnTo(), stepNames.of(one.returnTo()), one.resume().label(),
                one.causes().stream().map(Labelled::label).toList(), one.reason(),
                one.remarks().stream().map(remark -> new TaskView.Remark(remark.part(), remark.text())).toList(), one.at().toInstant())).toList();
    }

    private static String label(Labelled value) {
        return value == null ? null : value.label();
    }
}
