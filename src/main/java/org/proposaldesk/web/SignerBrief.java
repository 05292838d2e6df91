package org.proposaldesk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proposaldesk.drafting.DraftContent;
import org.proposaldesk.receipt.MergedItems.MergedPoint;
import org.proposaldesk.research.Contacts;

/**
 * The one page that stands above a letter to be signed (呈签单). It is made of what the form has read anyway, so that it costs no
 * further statement.
 */
final class SignerBrief {

    private static final String SIGNING = "sign-reply";
    private static final String COUNTERSIGN = "countersign";
    private static final int LONGEST_LINE = 60;

    /** Those whose hands the letter went through, as the signer wants to know them. */
    private static final Set<String> HANDS = Set.of("draft-reply", "draft-opinion", "revise-draft", "review-by-section", "review-by-office",
            "review-by-deputy", "review-publication", COUNTERSIGN);

    private SignerBrief() {
    }

    /** @return null for a step at which nothing is signed */
    static TaskView.Brief of(String step, int round, List<TaskView.Point> points, List<MergedPoint> merged, TaskView.Letter letter,
            List<TaskView.Opinion> opinions,
            List<Contacts.Contact> contacts, List<TaskView.Entry> story) {
        if (!step.equals(SIGNING) || letter == null) {
            return null;
        }
        List<TaskView.Opinion> asked = opinions.stream().filter(one -> one.round() == round).toList();
        List<Contacts.Contact> held = contacts.stream().filter(one -> one.round() == round).toList();
        return new TaskView.Brief(answers(points, merged, round, letter), unverified(points, round), asked.size(),
                asked.stream().filter(one -> one.receivedOn() != null).count(),
                asked.stream().filter(one -> Boolean.FALSE.equals(one.agrees())).map(SignerBrief::dispute).toList(), held.size(),
                held.stream().filter(one -> one.form().faceToFace()).count(), hands(story, round));
    }

    private static String dispute(TaskView.Opinion opinion) {
        return opinion.unit() + "（" + (opinion.disputed() ? "协调未结束" : opinion.coordinationLabel()) + "）";
    }

    /** Of each point, and of each point of merged items that has an answer of its own (R15). */
    private static List<TaskView.BriefAnswer> answers(List<TaskView.Point> points, List<MergedPoint> merged, int round, TaskView.Letter letter) {
        Stream<TaskView.BriefAnswer> own = merged.stream().filter(one -> one.answeredWith() == null)
                .map(one -> new TaskView.BriefAnswer(name(one), "并案要点", letter.answers().getOrDefault(one.id(), ""), List.of()));
        return Stream.concat(points.stream().map(point -> answer(point, merged, round, letter)), own).toList();
    }

    private static String name(MergedPoint point) {
        return "第" + point.number() + "号“" + point.heading() + "”";
    }

    private static TaskView.BriefAnswer answer(TaskView.Point point, List<MergedPoint> merged, int round, TaskView.Letter letter) {
        List<String> outcomes = point.findings().stream().filter(one -> one.round() == round).map(TaskView.Finding::outcomeLabel).distinct().toList();
        return new TaskView.BriefAnswer(point.heading(), String.join("、", outcomes), letter.answers().getOrDefault(point.id(), ""),
                merged.stream().filter(one -> one.answeredAt().equals(point.id())).map(SignerBrief::name).toList());
    }

    /** What no second person has compared with its source. */
    private static List<TaskView.Figure> unverified(List<TaskView.Point> points, int round) {
        return points.stream().flatMap(point -> point.findings().stream()).filter(one -> one.round() == round)
                .flatMap(one -> one.figures().stream()).filter(one -> one.confirmedByName() == null).toList();
    }

    /** Each hand with what it said last, in the order of time; of several who countersign, each. */
    private static List<TaskView.Entry> hands(List<TaskView.Entry> story, int round) {
        Map<String, TaskView.Entry> last = new LinkedHashMap<>();
        story.stream().filter(one -> one.round() == round && HANDS.contains(one.step()) && one.returnToName() == null)
                .forEach(one -> last.put(one.step().equals(COUNTERSIGN) ? one.step() + one.personName() : one.step(), one));
        List<TaskView.Entry> hands = new ArrayList<>(last.values());
        hands.sort(Comparator.comparing(TaskView.Entry::at));
        return hands;
    }

    /** The beginning of each answer of the letter by its point: one sentence, or as much as a line holds. */
    static Map<UUID, String> lines(List<DraftContent.Answer> answers) {
        Map<UUID, String> lines = new LinkedHashMap<>();
        answers.stream().filter(one -> one.pointId() != null).forEach(one -> lines.putIfAbsent(one.pointId(), line(one.text())));
        return lines;
    }

    private static String line(String text) {
        String plain = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        int end = plain.indexOf('。');
        String sentence = end < 0 ? plain : plain.substring(0, end + 1);
        return sentence.codePointCount(0, sentence.length()) <= LONGEST_LINE ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_LINE)) + "…";
    }
}
