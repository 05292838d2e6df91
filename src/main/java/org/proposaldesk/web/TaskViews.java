package org.proposaldesk.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proposaldesk.approval.Circulation;
import org.proposaldesk.approval.CountersignRequests;
import org.proposaldesk.approval.PublicationReviews;
import org.proposaldesk.approval.Returns;
import org.proposaldesk.approval.Signatures;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.proposaldesk.deadline.DueDate;
import org.proposaldesk.dispatch.Deliveries;
import org.proposaldesk.dispatch.NumberRegister;
import org.proposaldesk.drafting.Correspondence;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.drafting.Drafts;
import org.proposaldesk.drafting.MergedLetters;
import org.proposaldesk.extension.ExtensionRequests;
import org.proposaldesk.followup.CommitmentRepository;
import org.proposaldesk.forecast.Forecasts;
import org.proposaldesk.letter.ChineseNumerals;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.process.StepNames;
import org.proposaldesk.process.TaskDesk;
import org.proposaldesk.proposal.AttachmentRepository;
import org.proposaldesk.proposal.Journal;
import org.proposaldesk.proposal.Labelled;
import org.proposaldesk.proposal.Level;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.proposaldesk.proposal.Proposer;
import org.proposaldesk.proposal.Work;
import org.proposaldesk.receipt.Assignments;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.receipt.ReturnRequests;
import org.proposaldesk.receipt.ReturnWindow;
import org.proposaldesk.receipt.SharingUnits;
import org.proposaldesk.research.Contacts;
import org.proposaldesk.research.Figure;
import org.proposaldesk.research.Findings;
import org.proposaldesk.research.Opinions;
import org.proposaldesk.supervision.SideStates;
import org.proposaldesk.survey.SurveyLinks;
import org.proposaldesk.survey.Surveys;
import org.springframework.stereotype.Component;

/** Gathers what a task form shows. The number of statements does not depend on how much there is to show. */
@Component
class TaskViews {

    /** The steps that go by what the publication review decided. */
    private static final Set<String> AFTER_THE_REVIEW = Set.of("review-by-deputy", "sign-reply", "publish-reply");

    private final TaskDesk desk;
    private final ProposalRepository proposals;
    private final Assignments assignments;
    private final SharingUnits sharingUnits;
    private final MergedItems mergedItems;
    private final MergedLetters mergedLetters;
    private final Findings findings;
    private final Opinions opinions;
    private final Contacts contacts;
    private final Drafts drafts;
    private final Correspondence correspondence;
    private final Signatures signatures;
    private final PublicationReviews publications;
    private final Returns returns;
    private final CountersignRequests requests;
    private final NumberRegister register;
    private final CommitmentRepository commitments;
    private final Deliveries deliveries;
    private final SurveyLinks links;
    private final Surveys surveys;
    private final ReturnRequests returnRequests;
    private final ReturnWindow returnWindow;
    private final ExtensionRequests extensions;
    private final SideStates sideStates;
    private final AttachmentRepository attachments;
    private final Journal journal;
    private final StepNames stepNames;
    private final Choices choices;
    private final Deadlines deadlines;
    private final CaseDates dates;
    private final Forecasts forecasts;
    private final Bureau bureau;

    TaskViews(TaskDesk desk, ProposalRepository proposals, Assignments assignments, SharingUnits sharingUnits, MergedItems mergedItems,
            MergedLetters mergedLetters, Findings findings, Opinions opinions, Contacts contacts, Drafts drafts, Correspondence correspondence, Signatures signatures,
            PublicationReviews publications, Returns returns, CountersignRequests requests,
            NumberRegister register, CommitmentRepository commitments, Deliveries deliveries, SurveyLinks links, Surveys surveys, ReturnRequests returnRequests,
            ReturnWindow returnWindow, ExtensionRequests extensions, SideStates sideStates, AttachmentRepository attachments, Journal journal, StepNames stepNames, Choices choices, Deadlines deadlines, CaseDates dates,
            Forecasts forecasts, Bureau bureau) {
        this.desk = desk;
        this.proposals = proposals;
        this.assignments = assignments;
        this.sharingUnits = sharingUnits;
        this.mergedItems = mergedItems;
        this.mergedLetters = mergedLetters;
        this.findings = findings;
        this.opinions = opinions;
        this.contacts = contacts;
        this.drafts = drafts;
        this.correspondence = correspondence;
        this.signatures = signatures;
        this.publications = publications;
        this.register = register;
        this.commitments = commitments;
        this.deliveries = deliveries;
        this.links = links;
        this.surveys = surveys;
        this.returnRequests = returnRequests;
        this.returns = returns;
        this.requests = requests;
        this.returnWindow = returnWindow;
        this.extensions = extensions;
        this.sideStates = sideStates;
        this.attachments = attachments;
        this.journal = journal;
        this.stepNames = stepNames;
        this.choices = choices;
        this.deadlines = deadlines;
        this.dates = dates;
        this.forecasts = forecasts;
        this.bureau = bureau;
    }

    TaskView of(TaskDesk.OpenTask task, TaskDesk.Input input) {
        Proposal proposal = task.work().proposal();
        UUID id = proposal.id();
        List<Proposer> proposers = proposals.proposers(id);
        List<Assignments.Assignment> assigned = assignments.of(id);
        List<MergedItems.Related> merged = mergedItems.related(id);
        TaskView.Letter letter = letter(proposal, task.step(), !merged.isEmpty());
        List<MergedItems.MergedPoint> mergedPoints = merged.isEmpty() || proposal.round() > 1 ? List.of() : mergedItems.points(id);
        List<TaskView.Point> points = points(proposal, assigned, letter, mergedPoints);
        List<TaskView.Opinion> asked = opinions.of(id).stream().map(TaskViews::opinion).toList();
        List<TaskView.Commitment> promised = commitments.of(id).stream().map(this::commitment).toList();
        List<TaskView.Survey> surveyed = surveys(task);
        List<Contacts.Contact> held = contacts.of(id);
        List<TaskView.Entry> story = journal(id);
        return new TaskView(task(task), item(proposal, proposers), proposers.stream().map(TaskViews::proposer).toList(), points, asked,
                held.stream().map(this::contact).toList(), letter, promised,
                deliveries.of(id).stream().map(TaskViews::delivery).toList(), deliveries.copiesOf(id).stream().map(TaskViews::copy).toList(),
                surveyed, attachments(id), story, Circulation.passes(task.step()) ? returns(id) : List.of(),
                dates.plan(proposal), subject(task, assigned, points, asked, promised, surveyed),
                choices.of(task.step(), task.work()), merged, mergedPoints, input.content(), input.version(),
                SignerBrief.of(task.step(), proposal.round(), points, mergedPoints, letter, asked, held, story));
    }

    private TaskView.Task task(TaskDesk.OpenTask task) {
        DueDate because = desk.because(task);
        return new TaskView.Task(task.id(), task.step(), task.name(), task.instruction(), task.due(),
                because.provisional(), CaseDates.sentences(because, task.due()), deadlines.remainingWorkingDays(task.due()), deadlines.urgency(task.due()),
                task.assignee() == null ? null : bureau.nameOf(task.assignee()), task.mine(), task.reminded(),
                task.actingFor() == null ? null : bureau.nameOf(task.actingFor()));
    }

    private TaskView.Item item(Proposal proposal, List<Proposer> proposers) {
        String level = proposal.level() == Level.MUNICIPAL ? "" : proposal.level().label();
        String session = level + (proposal.betweenSessions() ? "闭会期间"
                : ChineseNumerals.of(proposal.term()) + "届" + ChineseNumerals.of(proposal.session()) + "次会议");
        return new TaskView.Item(proposal.id(), proposal.kind().name(), proposal.kind().label(), proposal.number(), proposal.term(),
                proposal.session(), session, proposal.betweenSessions(), proposal.subject(), proposal.text(), proposal.mode().name(),
                proposal.mode().label(), proposal.leadUnit(), proposal.keyItem(), proposers.stream().anyMatch(one -> one.category().group()), proposal.mode().replies(), sharingUnits.of(proposal),
                proposal.consentsToPublication(), proposal.refusalReason(), proposal.assignedOn(), proposal.assignmentPaper(),
                proposal.receivedOn(), proposal.due(), proposal.provisional(), dates.reply(proposal).because(), proposal.dueOriginal(),
                proposal.dueExtended(), proposal.dueInternal(),
                returnWindow.open(proposal, deadlines.today()) ? returnWindow.lastDay(proposal) : null,
                forecasts.of(proposal.id()).orElse(null), proposal.round(), proposal.state().label(), sideStates.of(proposal.id()),
                proposal.leadSection(), bureau.sectionName(proposal.leadSection()));
    }

    private static TaskView.Proposer proposer(Proposer one) {
        return new TaskView.Proposer(one.id(), one.name(), one.category(), one.category().label(), one.unit(), one.phone(), one.lead());
    }

    private List<TaskView.Point> points(Proposal proposal, List<Assignments.Assignment> assigned, TaskView.Letter letter,
            List<MergedItems.MergedPoint> merged) {
        Map<UUID, UUID> answeredAt = merged.stream().collect(Collectors.toMap(MergedItems.MergedPoint::id, MergedItems.MergedPoint::answeredAt));
        List<Findings.Finding> all = findings.of(proposal.id());
        Set<UUID> answered = all.stream().filter(one -> one.round() == proposal.round()).map(Findings.Finding::assignmentId)
                .collect(Collectors.toSet());
        Map<UUID, List<TaskView.PointSection>> sections = assigned.stream().collect(Collectors.groupingBy(Assignments.Assignment::pointId,
                Collectors.mapping(one -> new TaskView.PointSection(one.section(), bureau.sectionName(one.section()),
                        answered.contains(one.id())), Collectors.toList())));
        Map<UUID, List<TaskView.Finding>> found = all.stream()
                .collect(Collectors.groupingBy(Findings.Finding::pointId, Collectors.mapping(this::finding, Collectors.toList())));
        return proposals.points(proposal.id()).stream().map(point -> {
            List<TaskView.PointSection> ofPoint = sections.getOrDefault(point.id(), List.of());
            return new TaskView.Point(point.id(), point.position(), point.heading(), point.text(), ofPoint,
                    found.getOrDefault(point.id(), List.of()),
                    letter != null ? !letter.answers().getOrDefault(answeredAt.getOrDefault(point.id(), point.id()), "").isEmpty() : !ofPoint.isEmpty() && ofPoint.stream().allMatch(TaskView.PointSection::answered));
        }).toList();
    }

    private TaskView.Finding finding(Findings.Finding one) {
        return new TaskView.Finding(one.round(), one.section(), bureau.sectionName(one.section()), bureau.nameOf(one.person()), one.answer(),
                one.outcome().name(), one.outcome().label(), one.evidence(), one.figures().stream().map(this::figure).toList());
    }

    private TaskView.Figure figure(Figure one) {
        return new TaskView.Figure(one.name(), one.value(), one.unit(), one.period(), one.source(),
                one.confirmedBy() == null ? null : bureau.nameOf(one.confirmedBy()));
    }

    private static TaskView.Opinion opinion(Opinions.Opinion one) {
        return new TaskView.Opinion(one.id(), one.round(), one.unit(), one.state().label(), one.askedOn(), one.dueOn(), one.receivedOn(),
                one.late(), one.text(), one.agrees(), one.scanReason(), one.note(), one.urged(), one.lastUrgedOn(), one.disputed(),
                label(one.coordination()));
    }

    private TaskView.Contact contact(Contacts.Contact one) {
        return new TaskView.Contact(one.round(), one.stage().label(), one.form().label(), one.heldOn(), one.place(), one.bureauPeople(),
                one.rank().label(), one.proposerPresent(), one.content(), one.attitude().label(), bureau.nameOf(one.recordedBy()));
    }

    private TaskView.Letter letter(Proposal proposal, String step, boolean merged) {
        Optional<Drafts.Draft> draft = drafts.latest(proposal.id(), proposal.round());
        if (draft.isEmpty()) {
            return null;
        }
        DraftContent content = draft.get().content();
        Optional<Signatures.Signature> signature = signatures.of(proposal.id(), proposal.round());
        String category = content.category() == null ? null
                : bureau.categoryScheme().category(content.category()).map(Bureau.Category::label).orElse(content.category());
        return new TaskView.Letter(draft.get().version(), correspondence.title(proposal), category, label(content.publication()),
                content.publicationReason(), content.leadPerson(), content.handler(), content.phone(), promises(content),
                merged ? mergedLetters.hash(proposal, draft.get()) : draft.get().contentHash(),
                register.of(proposal.id(), proposal.round()).map(Objects::toString).orElse(null),
                signature.map(Signatures.Signature::signedOn).orElse(null),
                signature.map(one -> bureau.nameOf(one.signer())).orElse(null), SignerBrief.lines(content.answers()), draft.get().sources(),
                AFTER_THE_REVIEW.contains(step) ? publications.disclosed(proposal.id(), proposal.round()).orElse(null) : null);
    }

    private static List<TaskView.Promise> promises(DraftContent content) {
        return content.commitments().stream().map(one -> new TaskView.Promise(one.text(), label(one.kind()), one.promisedOn())).toList();
    }

    private TaskView.Commitment commitment(CommitmentRepository.Commitment one) {
        return new TaskView.Commitment(one.id(), one.round(), one.text(), one.kind().label(), bureau.sectionName(one.section()),
                one.promisedOn(), one.measure(), one.status().label(), one.settledOn(), one.progress(), one.evidence());
    }

    private static TaskView.Delivery delivery(Deliveries.Delivery one) {
        return new TaskView.Delivery(one.round(), one.addressee(), one.method().label(), one.deliveredOn(), one.receipt());
    }

    private static TaskView.Copy copy(Deliveries.Copy one) {
        return new TaskView.Copy(one.round(), one.recipient(), one.count(), one.method().label(), one.sentOn());
    }

    private List<TaskView.Survey> surveys(TaskDesk.OpenTask task) {
        Work work = task.work();
        Map<String, String> enclosed = task.step().equals("deliver-reply") && task.ours() ? links.enclosed(work.proposalId(), work.round()) : Map.of();
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

    private List<TaskView.Attachment> attachments(UUID proposal) {
        return attachments.of(proposal).stream().map(one -> new TaskView.Attachment(one.id(), one.step(), one.name(), one.size(),
                one.mediaType(), bureau.nameOf(one.uploadedBy()), one.uploadedAt())).toList();
    }

    private List<TaskView.Entry> journal(UUID proposal) {
        return journal.entries(proposal).stream().map(one -> new TaskView.Entry(one.at(), stepNames.actor(one), one.step(),
                stepNames.of(one.step()), one.action(), one.opinion(), one.reason(),
                one.returnTo() == null ? null : stepNames.of(one.returnTo()), one.round())).toList();
    }

    private List<TaskView.Return> returns(UUID proposal) {
        return returns.of(proposal).stream().map(one -> new TaskView.Return(one.round(), one.number(), stepNames.of(one.step()),
                bureau.nameOf(one.person()), one.returnTo(), stepNames.of(one.returnTo()), one.resume().label(),
                one.causes().stream().map(Labelled::label).toList(), one.reason(), one.remarks().stream().map(remark -> new TaskView.Remark(remark.part(), remark.text())).toList(), one.at().toInstant())).toList();
    }

    private Object subject(TaskDesk.OpenTask task, List<Assignments.Assignment> assigned, List<TaskView.Point> points,
            List<TaskView.Opinion> asked, List<TaskView.Commitment> promised, List<TaskView.Survey> surveyed) {
        UUID subject = task.work().subject();
        return switch (task.step()) {
            case "research-point" -> assigned.stream().filter(one -> one.id().equals(subject)).findFirst().map(one -> point(one, points)).orElse(null);
            case "obtain-opinion", "coordinate" -> asked.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
            case "follow-commitment", "confirm-commitment" -> promised.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
            case "record-survey", "confirm-survey" -> surveyed.stream().filter(one -> one.id().equals(subject)).findFirst().orElse(null);
            case "approve-return", "record-return-decision" -> returnRequests.open(task.work().proposalId()).orElse(null);
            case "countersign" -> requests.find(subject).map(one -> Map.of("askedByName", bureau.nameOf(one.askedBy()), "question", one.question())).orElse(null);
            case "approve-extension", "record-extension-decision" -> extensions.open(task.work().proposalId()).orElse(null);
            case "notify-proposer" -> extensions.inForce(task.work().proposalId(), task.work().round()).orElse(null);
            default -> null;
        };
    }

    private Object point(Assignments.Assignment assignment, List<TaskView.Point> points) {
        TaskView.Point point = points.stream().filter(one -> one.id().equals(assignment.pointId())).findFirst().orElseThrow();
        return Map.of("pointId", point.id(), "heading", point.heading(), "text", point.text(), "section", assignment.section(),
                "sectionName", bureau.sectionName(assignment.section()));
    }

    private static String label(Labelled value) {
        return value == null ? null : value.label();
    }
}
