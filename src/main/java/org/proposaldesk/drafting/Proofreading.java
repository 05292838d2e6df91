package org.proposaldesk.drafting;

import java.util.List;
import java.util.Map;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.checker.CaseRecord;
import org.proposaldesk.letter.checker.Finding;
import org.proposaldesk.letter.checker.LetterChecker;
import org.proposaldesk.letter.checker.LetterFinding;
import org.proposaldesk.proposal.Point;
import org.proposaldesk.proposal.Proposal;
import org.proposaldesk.proposal.ProposalRepository;
import org.springframework.stereotype.Component;

/** Proof-reads (核稿) a draft against its case: hints for drafter, reviewers and signer, which stop nobody. */
@Component
public class Proofreading {

    private static final int LONGEST_KEY = 80;
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

    private final Drafting drafting;
    private final Correspondence correspondence;
    private final ProposalRepository proposals;

    public Proofreading(Drafting drafting, Correspondence correspondence, ProposalRepository proposals) {
        this.drafting = drafting;
        this.correspondence = correspondence;
        this.proposals = proposals;
    }

    /**
     * What is found in a draft, in the order of the letter; parts that are not written yet are passed over.
     *
     * @throws InvalidLetter when no letter can be made of it
     */
    public List<Slip> of(Proposal proposal, DraftContent content) {
        List<DraftBody.Piece> pieces = DraftBody.of(LetterComposer.shown(content));
        return LetterChecker.check(drafting.preview(proposal, content), record(proposal, content)).stream()
                .map(finding -> slip(finding, pieces, content)).toList();
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
