package org.proposaldesk.letter.parser;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a letter from any bureau. Pure and safe for any number of threads; takes time in proportion to the length
 * of the text, of which it reads the first 200,000 characters.
 */
public final class LetterParser {

    private static final Pattern OPENING_STOP = Pattern.compile("如下|收悉|现将|。.*。");

    private LetterParser() {
    }

    /** What the text is and what it says; fields that it does not have stay null. */
    public static ParsedLetter parse(String text) {
        Outline outline = Outline.of(new View(text));
        Reading reply = TitleReader.reply(outline).orElse(null);
        LetterKind kind = new KindReader(outline).kind(reply);
        return switch (kind) {
            case LEDGER -> card(text, outline, kind, reply);
            case PROPOSAL -> proposal(text, outline, kind);
            default -> letter(text, outline, kind, reply);
        };
    }

    private static ParsedLetter letter(String text, Outline outline, LetterKind kind, Reading title) {
        PeopleReader people = new PeopleReader(outline);
        MarksReader marks = new MarksReader(outline);
        boolean answers = kind != LetterKind.ASSIGNMENT && kind != LetterKind.OTHER;
        return new ParsedLetter(text, kind, or(marks.category()), or(marks.publication()), or(new IssuerReader(outline).read(title)),
                or(NumberReader.read(outline, false)), or(people.signer()), or(session(outline, title)),
                answers ? or(number(outline, title)) : null, title, addressees(outline), answers ? subject(outline) : null,
                answers ? HeadingReader.read(outline) : List.of(), answers ? or(people.leadPerson()) : null, or(people.handler()),
                or(people.phone()), or(new DateReader(outline).letter()));
    }

    private static ParsedLetter card(String text, Outline outline, LetterKind kind, Reading reply) {
        PeopleReader people = new PeopleReader(outline);
        MarksReader marks = new MarksReader(outline);
        ItemReader item = new ItemReader(outline);
        Reading itemTitle = or(TitleReader.item(outline));
        IssuerReader issuer = new IssuerReader(outline);
        boolean holdsLetter = outline.salutation() != null;
        return new ParsedLetter(text, kind, or(marks.category()), or(marks.publication()), or(holdsLetter ? issuer.read(reply) : issuer.undertaker()),
                or(NumberReader.read(outline, true)), or(people.signer()), or(item.session()), or(item.number()), holdsLetter ? reply : itemTitle,
                holdsLetter ? addressees(outline) : item.proposers(), holdsLetter ? subject(outline) : item.subject(itemTitle), List.of(),
                or(people.leadPerson().or(() -> people.named(Label.SUPERVISOR, 0.7))), or(people.handler()), or(people.phone()),
                or(new DateReader(outline).card()));
    }

    private static ParsedLetter proposal(String text, Outline outline, LetterKind kind) {
        ItemReader item = new ItemReader(outline);
        Reading title = or(TitleReader.item(outline));
        return new ParsedLetter(text, kind, null, null, or(new IssuerReader(outline).undertaker()), null, null, or(item.session()),
                or(item.number()), title, List.of(), item.subject(title), List.of(), or(item.proposer()), null,
                or(new PeopleReader(outline).phone()), or(new DateReader(outline).letter()));
    }

    private static List<Reading> addressees(Outline outline) {
        return outline.salutation() == null ? List.of() : outline.salutation().readings();
    }

    private static Reading subject(Outline outline) {
        return or(new SubjectReader(outline.view()).read(outline.openingStart()));
    }

    /** The session in the title, else in the first words of the letter. */
    private static Optional<Reading> session(Outline outline, Reading title) {
        SessionReader sessions = new SessionReader(outline.view());
        return inTitle(outline.view(), title, (start, end) -> sessions.session(start, end, 0.95))
                .or(() -> sessions.session(outline.openingStart(), openingEnd(outline), 0.8));
    }

    private static Optional<Reading> number(Outline outline, Reading title) {
        SessionReader sessions = new SessionReader(outline.view());
        return inTitle(outline.view(), title, (start, end) -> sessions.number(start, end, 0.95))
                .or(() -> sessions.number(outline.openingStart(), openingEnd(outline), 0.8));
    }

    private static Optional<Reading> inTitle(View view, Reading title, BiFunction<Integer, Integer, Optional<Reading>> read) {
        return title == null ? Optional.empty() : read.apply(view.index(title.start()), view.index(title.end()));
    }

    private static int openingEnd(Outline outline) {
        int end = outline.openingStart() + outline.opening(300).length();
        Matcher stop = OPENING_STOP.matcher(outline.view().text()).region(outline.openingStart(), end);
        return stop.find() ? stop.start() : end;
    }

    private static Reading or(Optional<Reading> reading) {
        return reading.orElse(null);
    }
}
