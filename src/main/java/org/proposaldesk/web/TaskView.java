package org.proposaldesk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.approval.Disclosure;
import org.proposaldesk.deadline.Urgency;
import org.proposaldesk.drafting.ParagraphSource;
import org.proposaldesk.forecast.Forecast;
import org.proposaldesk.process.CaseDates;
import org.proposaldesk.receipt.MergedItems;
import org.proposaldesk.proposal.ProposerCategory;

/**
 * Everything a task form shows without leaving it: the task, the item, what earlier hands did, and what was typed so far.
 *
 * @param plan    the latest day of each step before dispatch
 * @param subject what this one task is about: a point, an opinion, a commitment, a survey, or the next number of each series; null otherwise
 * @param merged  items that are handled together with this one
 * @param mergedPoints where the common letter answers the points of those that are merged into the one that leads
 * @param options the choices of the form's lists
 * @param brief   what the signer sees first; null at other steps
 */
public record TaskView(Task task, Item proposal, List<Proposer> proposers, List<Point> points, List<Opinion> opinions,
        List<Contact> contacts, Letter letter, List<Commitment> commitments, List<Delivery> deliveries, List<Copy> copies,
        List<Survey> surveys, List<Attachment> attachments, List<Entry> journal, List<Return> returns, List<CaseDates.Planned> plan,
        Object subject, Map<String, List<Option>> options,
        List<MergedItems.Related> merged, List<MergedItems.MergedPoint> mergedPoints, JsonNode input, int inputVersion, Brief brief) {

    /**
     * @param dueExplanation how the due date came about, one sentence a line
     * @param reminded       how often those who have it were reminded (催办)
     * @param actingForName  in whose place the person who looks may do it (R57), or null
     * @param printedAs      what would stand after 签发人： if he signed; null at other steps
     */
    public record Task(String id, String step, String name, String instruction, LocalDate due, boolean dueProvisional,
            List<String> dueExplanation, long remainingWorkingDays, Urgency urgency, String assigneeName, boolean mine, int reminded,
            String actingForName, String printedAs) {
    }

    /**
     * @param replies      we answer the proposer ourselves; else we give an opinion to the lead unit
     * @param sharingUnits other units that reply to their parts
     * @param returnUntil  last day on which the assigner can be asked to take it back (R5), null when it is over
     * @param forecast     how likely the reply is late, or null when it is late already, is out, or nothing is at hand
     * @param sideStates   what is true of it beside its state: 申退中, 延期申请中, 已延期, 第2次交办
     */
    public record Item(UUID id, String kind, String kindLabel, String number, int term, int session, String sessionLabel,
            boolean betweenSessions, String subject, String text, String mode, String modeLabel, String leadUnit, boolean keyItem,
            boolean groupProposal, boolean replies, List<String> sharingUnits, boolean consentsToPublication, String refusalReason,
            LocalDate assignedOn, String assignmentPaper, LocalDate receivedOn, LocalDate replyDue, boolean dueProvisional,
            List<String> replyExplanation, LocalDate dueOriginal,
            LocalDate dueExtended, LocalDate dueInternal, LocalDate returnUntil, Forecast forecast, int round, String stateLabel,
            List<String> sideStates, String leadSection,
            String leadSectionName) {
    }

    public record Proposer(UUID id, String name, ProposerCategory category, String categoryLabel, String unit, String phone, boolean lead) {
    }

    /** @param answered the letter of this round is there, or all its sections have answered it in this round */
    public record Point(UUID id, int position, String heading, String text, List<PointSection> sections, List<Finding> findings,
            boolean answered) {
    }

    /** @param answered it has answered the point in this round */
    public record PointSection(String id, String name, boolean answered) {
    }

    public record Finding(int round, String section, String sectionName, String personName, String answer, String outcome,
            String outcomeLabel, String evidence, List<Figure> figures) {
    }

    /** @param confirmedByName the second person who compared it with its source, or null */
    public record Figure(String name, String value, String unit, String period, String source, String confirmedByName) {
    }

    /**
     * @param late              it came after its date
     * @param urged             how often the unit was urged (催办), the last time on lastUrgedOn
     * @param disputed          the unit disagrees and the coordination goes on
     * @param coordinationLabel what came of the coordination, or null
     */
    public record Opinion(UUID id, int round, String unit, String stateLabel, LocalDate askedOn, LocalDate dueOn, LocalDate receivedOn,
            boolean late, String text, Boolean agrees, String scanReason, String note, int urged, LocalDate lastUrgedOn, boolean disputed,
            String coordinationLabel) {
    }

    public record Contact(int round, String stageLabel, String formLabel, LocalDate on, String place, String bureauPeople,
            String rankLabel, String proposerPresent, String content, String attitudeLabel, String recordedByName) {
    }

    /**
     * The newest version of the letter.
     *
     * @param promises   what it promises; commitments come from it with the signature (R45)
     * @param hash       content hash that a signature locks (R20)
     * @param answers    how the answer to each point begins
     * @param sources    who contributed which paragraph; the others are of the drafter
     * @param disclosure what the public is to read of it, as it was reviewed; null before, and where nothing is published
     */
    public record Letter(int version, String title, String categoryLabel, String publicationLabel, String publicationReason,
            String leadPerson, String handler, String phone, List<Promise> promises, String hash, String number, LocalDate signedOn,
            String signerName, Map<UUID, String> answers, List<ParagraphSource> sources, Disclosure disclosure) {
    }

    /**
     * The page above a letter to be signed (呈签单).
     *
     * @param unverified  figures that no second person has confirmed
     * @param asked       units asked for an opinion
     * @param disagreeing those that disagree, with what came of the coordination
     * @param faceToFace  contacts that were meetings (R9)
     * @param hands       who drafted and reviewed it, each with what he said last
     */
    public record Brief(List<BriefAnswer> answers, List<Figure> unverified, int asked, long received, List<String> disagreeing, int contacts,
            long faceToFace, List<Entry> hands) {
    }

    /**
     * @param line how the letter's answer begins; empty when it has none
     * @param also the points of merged items that it answers as well
     */
    public record BriefAnswer(String heading, String outcomeLabel, String line, List<String> also) {
    }

    public record Promise(String text, String kindLabel, LocalDate promisedOn) {
    }

    public record Commitment(UUID id, int round, String text, String kindLabel, String sectionName, LocalDate promisedOn, String measure,
            String statusLabel, LocalDate settledOn, String progress, String evidence) {
    }

    public record Delivery(int round, String addressee, String methodLabel, LocalDate deliveredOn, String receipt) {
    }

    public record Copy(int round, String recipient, int count, String methodLabel, LocalDate sentOn) {
    }

    /** @param token secret of the link that is enclosed with a letter; null unless the one who looks delivers it */
    public record Survey(UUID id, int round, String addressee, String token, LocalDate sentOn, LocalDate dueOn, String stateLabel, String channelLabel,
            LocalDate receivedOn, String attitudeLabel, String resultLabel, String overallLabel, String comment) {
    }

    public record Attachment(UUID id, String step, String name, long size, String mediaType, String uploadedByName, Instant at) {
    }

    /** One line of the story (办理经过). */
    public record Entry(Instant at, String personName, String step, String stepName, String actionLabel, String opinion, String reason,
            String returnToName, int round) {
    }

    /**
     * One return of the letter (退回), the earliest first.
     *
     * @param number counts the returns of the round, from 1
     */
    public record Return(int round, int number, String stepName, String personName, String returnTo, String returnToName, String resumeLabel,
            List<String> causes, String reason, List<Remark> remarks, Instant at) {
    }

    /** @param part the field of the draft that the remark is about */
    public record Remark(String part, String text) {
    }

    /** One choice of a list. */
    public record Option(String value, String label) {
    }
}
