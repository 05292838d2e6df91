package org.proposaldesk.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proposaldesk.letter.ChineseDate;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.parser.LetterKind;
import org.proposaldesk.proposal.Kind;
import org.proposaldesk.proposal.Proposal;
import org.springframework.stereotype.Service;

/** What was answered before (以往答复): imported letters and the replies that this bureau sent. Everybody of the staff may read it. */
@Service
public class Archive {

    /** Letters on one page. */
    public static final int PAGE_SIZE = 20;

    private static final int LONGEST_QUESTION = 2_000;
    private static final int MOST_ALIKE = 5;
    private static final int MOST_STATING = 100;
    private static final int LAST_PAGE = 10_000;

    /**
     * A letter that was found.
     *
     * @param own      this bureau sent it by way of this system
     * @param passages the paragraphs that fit best
     */
    public record Found(UUID id, String kind, String title, String subject, String number, String issuer, String documentNumber,
            String writtenOn, String source, boolean own, List<String> passages) {
    }

    /** @param all how many letters there are in the archive */
    public record Page(int all, int total, int page, int pageSize, List<Found> letters) {
    }

    private final ArchiveRepository letters;

    public Archive(ArchiveRepository letters) {
        this.letters = letters;
    }

    /** Letters that have every term of the query, best first. */
    public Page search(String query, int page) {
        int number = Math.max(1, Math.min(page, LAST_PAGE));
        Question question = Question.terms(shortened(query));
        ArchiveRepository.Ranked found = question == null ? new ArchiveRepository.Ranked(0, List.of())
                : letters.find(question, null, PAGE_SIZE, (number - 1) * PAGE_SIZE);
        return new Page(letters.count(), found.total(), number, PAGE_SIZE,
                found.letters().stream().map(letter -> found(letter, question)).toList());
    }

    /** Letters about the same as a text, best first; not those of the item that asks. */
    public List<Found> like(String text, UUID item) {
        Question question = Question.like(shortened(text));
        return question == null ? List.of()
                : letters.find(question, item, MOST_ALIKE, 0).letters().stream().map(letter -> found(letter, question)).toList();
    }

    /** Letters that are addressed to one of these people, newest first; not those of the item that asks. */
    public List<Found> to(List<String> names, UUID item) {
        return letters.to(names, item, MOST_ALIKE).stream().map(letter -> found(letter, new Question(List.of(), ""))).toList();
    }

    /** Letters of an issuer, and those sent by way of this system, that have at least one of these phrases; not those of the item that asks. */
    public List<ArchivedLetter> stating(List<String> phrases, String issuer, UUID item) {
        Question question = Question.anyOf(phrases);
        return question == null ? List.of() : letters.find(question, item, MOST_STATING, 0).letters().stream()
                .filter(letter -> letter.proposalId() != null || issuer.equals(letter.issuer())).toList();
    }

    public Optional<ArchivedLetter> find(UUID id) {
        return letters.find(id);
    }

    /** Keeps a reply that this bureau sent. */
    public void keep(Proposal proposal, Letter letter, String person, Instant at) {
        letters.add(new ArchivedLetter(UUID.randomUUID(), letter.hash(), letter.signature(), proposal.id(), proposal.round(),
                kind(proposal), letter.title(), proposal.subject(), proposal.number(),
                letter.signature(), letter.documentNumber() == null ? null : letter.documentNumber().toString(),
                letter.date() == null ? null : ChineseDate.format(letter.date()), LetterIndex.text(letter), person, at));
    }

    private static String kind(Proposal proposal) {
        LetterKind reply = proposal.kind() == Kind.PROPOSAL ? LetterKind.PROPOSAL_REPLY : LetterKind.SUGGESTION_REPLY;
        return (proposal.assist() ? LetterKind.ASSIST_OPINION : reply).id();
    }

    private static Found found(ArchivedLetter letter, Question question) {
        return new Found(letter.id(), letter.kind(), letter.title(), letter.subject(), letter.number(), letter.issuer(),
                letter.documentNumber(), letter.writtenOn(), letter.source(), letter.proposalId() != null,
                Passages.of(letter.text(), question.words()));
    }

    private static String shortened(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_QUESTION));
    }
}
