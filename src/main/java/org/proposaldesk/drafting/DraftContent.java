package org.proposaldesk.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a person writes of a letter; the rest (title, salutation, number, date) is generated.
 *
 * @param opening           first paragraph
 * @param answers           one per point, in the order of the points
 * @param nextSteps         what comes next (下一步工作打算), one paragraph a line; may be empty
 * @param category          code in the category scheme; null for opinions to another unit (R10)
 * @param categoryScheme    id of the scheme that the code belongs to; set by the software (R26)
 * @param publication       null for opinions to another unit
 * @param publicationReason wanted when the reply is not open (R28), or against the proposer's wish (R29)
 * @param commitments       what the reply promises (R45)
 * @param noCommitments     the drafter states that it promises nothing
 * @param promisesResources it promises money or projects: decides who signs (domain 8.3)
 * @param ignoredFindings   keys of proof-reading findings that the drafter looked at and left as they are
 */
public record DraftContent(String opening, List<Answer> answers, String nextSteps, String closing, String category,
        String categoryScheme, PublicationAttribute publication, String publicationReason, String leadPerson, String handler,
        String phone, List<Commitment> commitments, boolean noCommitments, boolean promisesResources,
        List<String> ignoredFindings) {

    /** The answer to one point; the heading quotes the point. */
    public record Answer(UUID pointId, String heading, String text) {
    }

    /** A promise (承诺事项), quoted from the reply. */
    public record Commitment(String text, CommitmentKind kind, LocalDate promisedOn, String measure) {
    }

    public DraftContent {
        answers = answers == null ? List.of() : List.copyOf(answers);
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
        ignoredFindings = ignoredFindings == null ? List.of() : List.copyOf(ignoredFindings);
    }

    DraftContent underScheme(String scheme) {
        return new DraftContent(opening, answers, nextSteps, closing, category, category == null ? null : scheme, publication,
                publicationReason, leadPerson, handler, phone, commitments, noCommitments, promisesResources, ignoredFindings);
    }

    /** The same with another beginning and other answers. */
    DraftContent saying(String otherOpening, List<Answer> otherAnswers) {
        return new DraftContent(otherOpening, otherAnswers, nextSteps, closing, category, categoryScheme, publication, publicationReason,
                leadPerson, handler, phone, commitments, noCommitments, promisesResources, ignoredFindings);
    }

    /** The same with the publication attribute that the review decided (R28). */
    public DraftContent published(PublicationAttribute attribute, String reason) {
        return new DraftContent(opening, answers, nextSteps, closing, category, categoryScheme, attribute, reason, leadPerson, handler, phone,
                commitments, noCommitments, promisesResources, ignoredFindings);
    }

    /** The same with every running text as it reads to another addressee; headings quote the points and stay. */
    DraftContent rewritten(UnaryOperator<String> reads) {
        return new DraftContent(reads.apply(opening),
                answers.stream().map(one -> new Answer(one.pointId(), one.heading(), reads.apply(one.text()))).toList(), reads.apply(nextSteps),
                reads.apply(closing), category, categoryScheme, publication, publicationReason, leadPerson, handler, phone, commitments,
                noCommitments, promisesResources, ignoredFindings);
    }

    /** What an opinion to another unit has of it: no category, no publication attribute, no promises (R10). */
    DraftContent asOpinion() {
        return new DraftContent(opening, answers, nextSteps, closing, null, null, null, "", leadPerson, handler, phone, List.of(), false,
                false, ignoredFindings);
    }
}
