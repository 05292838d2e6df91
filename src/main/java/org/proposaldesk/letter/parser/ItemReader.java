package org.proposaldesk.letter.parser;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what cards and published proposals say about the item itself. */
final class ItemReader {

    private static final Pattern VALUE = Pattern.compile("第?(?<number>[A-Za-z]{0,3}-?[\\d-]{1,14})号?");
    private static final Pattern IN_BRACKETS = Pattern.compile(".*?[\\[(]第?(?<number>[A-Za-z]{0,2}\\d{1,12})号?[\\])]");
    private static final Pattern BYLINE = Pattern.compile("[\\p{IsHan}·、()]{2,30}");
    private static final Pattern TITLE_NUMBER = Pattern.compile("[\\[(]第?[A-Za-z]{0,2}\\d{1,12}号?[\\])]$");

    private final Outline outline;
    private final View view;
    private final SessionReader sessions;

    ItemReader(Outline outline) {
        this.outline = outline;
        this.view = outline.view();
        this.sessions = new SessionReader(view);
    }

    Optional<Reading> session() {
        return sessions.session(0, view.text().length(), 0.8);
    }

    Optional<Reading> number() {
        Optional<Reading> labelled = outline.labels().of(Label.ITEM_NUMBER).map(value -> {
            Matcher matcher = VALUE.matcher(view.text()).region(value.start(), value.end());
            return matcher.lookingAt() ? view.readName(matcher.start("number"), matcher.end("number"), 0.95) : null;
        }).filter(Objects::nonNull).findFirst();
        return labelled.or(() -> outline.head().stream().map(this::inLine).filter(Optional::isPresent).map(Optional::get).findFirst());
    }

    /** Who proposed, as the card names them; a sector or group with what is said about it. */
    List<Reading> proposers() {
        return proposer().map(List::of).orElse(List.of());
    }

    Optional<Reading> proposer() {
        return outline.labels().of(Label.PROPOSER).findFirst()
                .map(value -> view.readName(value.start(), value.end(), 0.9)).or(this::byline);
    }

    /** The title without the number that a page adds to it. */
    Reading subject(Reading title) {
        if (title == null) {
            return null;
        }
        int start = view.index(title.start());
        int end = view.index(title.end());
        Matcher matcher = TITLE_NUMBER.matcher(view.text()).region(start, end);
        return view.read(start, matcher.find() ? matcher.start() : end, title.confidence());
    }

    private Optional<Reading> inLine(Line line) {
        Optional<Reading> found = sessions.issue(line);
        if (found.isEmpty()) {
            found = sessions.number(line.start(), line.end(), 0.8);
        }
        if (found.isEmpty()) {
            Matcher matcher = line.matcher(IN_BRACKETS);
            if (matcher.matches()) {
                found = Optional.of(view.readName(line.start() + matcher.start("number"), line.start() + matcher.end("number"), 0.8));
            }
        }
        return found;
    }

    /** A name alone between title and text. */
    private Optional<Reading> byline() {
        List<Line> head = outline.head();
        for (int i = head.size() - 1; i > 0; i--) {
            Line line = head.get(i);
            if (line.matches(BYLINE) && !outline.labels().starts(line) && line.text().indexOf("关于") < 0 && !line.text().endsWith("建议")) {
                return Optional.of(view.readName(line.start(), line.end(), 0.6));
            }
        }
        return Optional.empty();
    }
}
