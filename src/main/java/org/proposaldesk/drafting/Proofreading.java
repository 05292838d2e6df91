package org.proposaldesk.drafting;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.checker.CaseRecord;
import org.proposaldesk.letter.checker.Finding;
import org.proposaldesk.letter.checker.LetterChecker;
import org.proposaldesk.letter.checker.LetterFinding;
import org.proposaldesk.letter.font.Fonts;
import org.proposaldesk.letter.layout.GlyphRun;
import org.proposaldesk.letter.layout.MissingGlyph;
import org.proposaldesk.letter.layout.Page;
import org.proposaldesk.letter.layout.Part;
import org.proposaldesk.letter.layout.Typesetter;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Component;

/** Proof-reads (核稿) a draft against its case: hints for drafter, reviewers and signer, which stop nobody. */
@Component
public class Proofreading {

    private static final int LONGEST_KEY = 80;
    private static final Set<Part.Kind> BODY = EnumSet.range(Part.Kind.HEADING_1, Part.Kind.PARAGRAPH);
    private static final Map<String, String> NAMES = LetterChecker.ruleNames();
    private static final Map<String, String> FIELDS = Map.of("closing.leadPerson", "leadPerson", "closing.handler", "handler",
            "closing.phone", "phone", "marks.categoryLabel", "category", "marks.publication", "publication");

    /**
     * A finding at the field in which it is corrected.
     *
     * @param key        what an ignored finding is known by: the same rule at the same words
     * @param ruleName   Chinese name of the rule
     * @param field      path of the field; null for what the software writes
     * @param start      first character in the field's text
     * @param end        after the last character; the same as start when the field as a whole is meant
     * @param suggestion what to write instead of the text; null when only a person can tell
     * @param ignored    the drafter left it as it is
     */
    public record Slip(String key, String rule, String ruleName, String field, int start, int end, String text, String reason,
            String suggestion, boolean ignored) {
    }

    /** Where the text of a field is printed: on which pages, from 1. */
    public record Pages(int first, int last) {

        private Pages and(Pages other) {
            return new Pages(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /**
     * What is known of a draft.
     *
     * @param slips in the order of the letter
     * @param pages by the path of the field; none while the letter cannot be printed
     */
    public record Proof(List<Slip> slips, Map<String, Pages> pages) {
    }

    private final Drafting drafting;
    private final Correspondence correspondence;
    private final ProposalRepository proposals;
    private final FiguresElsewhere figures;
    private final Typesetter typesetter;

    Proofreading(Drafting drafting, Correspondence correspondence, ProposalRepository proposals, FiguresElsewhere figures, Fonts fonts) {
        this.drafting = drafting;
        this.correspondence = correspondence;
        this.proposals = proposals;
        this.figures = figures;
        this.typesetter = new Typesetter(fonts);
    }

    /**
     * Reads a draft; parts that are not written yet are passed over.
     *
     * @throws InvalidLetter when no letter can be made of it
     */
    public Proof of(Proposal proposal, DraftContent content) {
        Letter letter = drafting.preview(proposal, content).lead();
        List<DraftBody.Piece> pieces = DraftBody.of(LetterComposer.shown(content));
        List<Slip> slips = Stream.concat(
                LetterChecker.check(letter, record(proposal, content)).stream().map(finding -> slip(finding, pieces, content)),
                figures.of(proposal, content).stream()).toList();
        return new Proof(slips, pages(letter, pieces));
    }

    private Map<String, Pages> pages(Letter letter, List<DraftBody.Piece> pieces) {
        Map<String, Pages> pages = new HashMap<>();
        try {
            List<Page> printed = typesetter.typeset(letter).pages();
            for (int at = 0; at < printed.size(); at++) {
                Pages here = new Pages(at + 1, at + 1);
                printed.get(at).runs().stream().map(GlyphRun::part).filter(part -> part.attachment() == 0 && BODY.contains(part.kind()))
                        .map(part -> pieces.get(part.ordinal() - 1).field()).filter(Objects::nonNull)
                        .forEach(field -> pages.merge(field, here, Pages::and));
            }
            return pages;
        } catch (MissingGlyph unprintable) {
            return Map.of();
        }
    }

    private CaseRecord record(Proposal proposal, DraftContent content) {
        List<String> commitments = content.noCommitments() ? List.of()
                : content.commitments().isEmpty() ? null : content.commitments().stream().map(DraftContent.Commitment::text)
                        .filter(text -> text != null && !text.isBlank()).toList();
        return new CaseRecord(correspondence.title(proposal), proposal.subject(),
                proposals.points(proposal.id()).stream().map(Point::heading).toList(), content.category(),
                content.publication() == null ? null : content.publication().label(), null, proposal.assist() ? null : commitments);
    }

    private static Slip slip(LetterFinding found, List<DraftBody.Piece> pieces, DraftContent content) {
        Finding finding = found.finding();
        String field = FIELDS.get(found.place());
        int offset = 0;
        if (found.block() >= 0) {
            field = pieces.get(found.block()).field();
            offset = pieces.get(found.block()).offset();
        }
        String key = finding.rule() + ":" + finding.text();
        String shortKey = key.substring(0, Math.min(key.length(), LONGEST_KEY));
        return new Slip(shortKey, finding.rule(), NAMES.get(finding.rule()), field, Math.max(0, offset + finding.start()),
                Math.max(0, offset + finding.end()), finding.text(), finding.reason(), finding.suggestion(),
                content.ignoredFindings().contains(shortKey));
    }
}
