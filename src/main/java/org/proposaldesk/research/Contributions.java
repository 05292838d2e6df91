package org.proposaldesk.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.deadline.Deadlines;
import org.springframework.stereotype.Service;

/** Who contributed which paragraph of a letter: the sections by their findings, the units by their opinions, else the drafter. */
@Service
public class Contributions {

    /**
     * A paragraph that somebody contributed to the round.
     *
     * @param pointId     the point that it answers; null for the opinion of a unit
     * @param contributor name of the section or unit
     * @param person      name of the one who wrote it; null for a unit outside
     */
    public record Contribution(UUID pointId, String paragraph, String contributor, String person, LocalDate on) {
    }

    /** A paragraph of a letter; from is null when the drafter wrote it. */
    public record Attributed(String paragraph, Contribution from) {
    }

    /** From this likeness on a paragraph is taken for an edited one. */
    private static final double ALIKE = 0.6;

    private final Findings findings;
    private final Opinions opinions;
    private final Bureau bureau;

    public Contributions(Findings findings, Opinions opinions, Bureau bureau) {
        this.findings = findings;
        this.opinions = opinions;
        this.bureau = bureau;
    }

    /** What was contributed in a round, by point and section, then by unit. */
    public List<Contribution> of(UUID proposal, int round) {
        List<Contribution> all = new ArrayList<>();
        findings.of(proposal).stream().filter(one -> one.round() == round).forEach(one -> paragraphs(one.answer())
                .forEach(text -> all.add(new Contribution(one.pointId(), text, bureau.sectionName(one.section()), bureau.nameOf(one.person()),
                        LocalDate.ofInstant(one.recordedAt(), Deadlines.BEIJING)))));
        opinions.of(proposal).stream().filter(one -> one.round() == round && one.state() == OpinionState.RECEIVED)
                .forEach(one -> paragraphs(one.text()).forEach(text -> all.add(new Contribution(null, text, one.unit(), null, one.receivedOn()))));
        return all;
    }

    /** The paragraphs of a text, each with the contribution that it comes from, as it was or edited. */
    public static List<Attributed> attribute(String text, List<Contribution> contributions) {
        return paragraphs(text).stream().map(paragraph -> new Attributed(paragraph, source(paragraph, contributions))).toList();
    }

    private static Contribution source(String paragraph, List<Contribution> contributions) {
        Contribution best = null;
        double most = ALIKE;
        for (Contribution one : contributions) {
            double likeness = one.paragraph().equals(paragraph) ? 2 : likeness(one.paragraph(), paragraph);
            if (likeness >= most && (best == null || likeness > most)) {
                most = likeness;
                best = one;
            }
        }
        return best;
    }

    /** Share of the pairs of neighbouring characters that two texts have in common. */
    private static double likeness(String one, String other) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < one.length(); at++) {
            pairs.merge(one.substring(at, at + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int at = 0; at + 1 < other.length(); at++) {
            if (pairs.merge(other.substring(at, at + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / Math.max(1, one.length() + other.length() - 2);
    }

    private static List<String> paragraphs(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
