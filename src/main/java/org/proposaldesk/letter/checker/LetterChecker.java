package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.proposaldesk.letter.Letter;

/** Proof-reads (核稿) letters. Findings are hints for a person: nothing is changed, and nothing is remembered. */
public final class LetterChecker {

    private static final List<Rule> RULES = List.of(new TraditionalCharacters(), new RepeatedWords(), new RepeatedVerbs(), new StraySpaces(),
            new HalfWidthPunctuation(), new PairedMarks(), new BookTitleMarks(), Wording.repeatedPunctuation(), Wording.adverbParticle(), new Dates(),
            new DocumentNumbers(), new TitleForm(), new SalutationColon(), new HeadingOrder(), new BrokenParagraphs(), new DisagreeingFigures(),
            new DatedPromises(), Wording.secrecyMark(), new CopiesEnd());
    private static final List<CaseRule> CASE_RULES = List.of(new RecordComparison(), new PointAnswers(), new UnlistedCommitments());
    private static final List<Rule> PUBLIC_COPY_RULES = List.of(new PersonalData());

    private LetterChecker() {
    }

    /** Slips of a plain text, in the order of their places. */
    public static List<Finding> check(String text) {
        return find(RULES, PlainText.read(Objects.requireNonNull(text)));
    }

    /** Slips of a letter, also compared with what the case knows about it. */
    public static List<LetterFinding> check(Letter letter, CaseRecord record) {
        LetterText text = new LetterText(letter);
        List<Finding> found = find(RULES, text.manuscript());
        for (CaseRule rule : CASE_RULES) {
            Findings findings = new Findings(rule.id(), text.manuscript());
            rule.check(letter, text, record, findings);
            found.addAll(findings.all());
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return found.stream().map(text::place).toList();
    }

    /** What must not stand in a text for the public: telephone numbers, identity numbers, addresses (R30). */
    public static List<Finding> checkPublicCopy(String text) {
        return find(PUBLIC_COPY_RULES, PlainText.read(Objects.requireNonNull(text)));
    }

    /** As {@link #checkPublicCopy(String)}, for the letter whose public copy is made. */
    public static List<LetterFinding> checkPublicCopy(Letter letter) {
        LetterText text = new LetterText(letter);
        return find(PUBLIC_COPY_RULES, text.manuscript()).stream().map(text::place).toList();
    }

    /** Ids of the rules with their Chinese names. */
    public static Map<String, String> ruleNames() {
        Map<String, String> names = new LinkedHashMap<>();
        RULES.forEach(rule -> names.put(rule.id(), rule.name()));
        CASE_RULES.forEach(rule -> names.put(rule.id(), rule.name()));
        PUBLIC_COPY_RULES.forEach(rule -> names.put(rule.id(), rule.name()));
        return names;
    }

    private static List<Finding> find(List<Rule> rules, Manuscript manuscript) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            Findings findings = new Findings(rule.id(), manuscript);
            rule.check(manuscript, findings);
            found.addAll(findings.all());
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return found;
    }
}
