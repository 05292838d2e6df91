package org.proposaldesk.letter.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the issuing organ (发文机关): its signature, else the start of the title, the red mark, the table of the page. */
final class IssuerReader {

    private static final Pattern SIGNED = Pattern.compile("(?<organ>" + Words.ORGAN.pattern() + ")(?:\\((?:公章|盖章|印章|章|代章)\\))?"
            + "(?:" + Words.DATE + "|(?:19|20)\\d{4,6})?(?:\\[\\d\\])?");
    private static final String BLANK_DATE = "年月日";
    private static final Pattern IN_TITLE = Pattern.compile("(?<organ>" + Words.ORGAN.pattern() + ")(?:关于|对|就|答复|回复).*");
    private static final Pattern RED_MARK = Pattern.compile("(?<organ>" + Words.ORGAN.pattern() + ")文件");

    private final Outline outline;
    private final View view;

    IssuerReader(Outline outline) {
        this.outline = outline;
        this.view = outline.view();
    }

    /**
     * The issuer of a letter.
     *
     * @param title the title that was read, null when there is none
     */
    Optional<Reading> read(Reading title) {
        Optional<Reading> signature = signature();
        Optional<Reading> titled = title == null ? Optional.empty() : inTitle(title);
        if (signature.isPresent() && titled.isPresent() && titled.get().value().startsWith(signature.get().value())) {
            return titled;
        }
        return signature.or(() -> titled).or(this::redMark).or(() -> organ(Label.PUBLISHER, 0.8)).or(this::source)
                .or(() -> organ(Label.UNDERTAKER, 0.6)).or(this::alone);
    }

    /** The unit that a card or a proposal is assigned to (承办单位). */
    Optional<Reading> undertaker() {
        return outline.labels().first(Label.UNDERTAKER).map(value -> view.read(value.start(), value.end(), 0.85));
    }

    /** Line of the signature, the last before the date; null when the letter is not signed. */
    Line signatureLine() {
        Line found = null;
        for (Line line : outline.tail()) {
            if (line.matches(SIGNED) && !outline.labels().starts(line)) {
                found = line;
            } else if (found != null && (line.matches(DateReader.DATED) || line.text().equals(BLANK_DATE))) {
                return found;
            }
        }
        return found;
    }

    private Optional<Reading> signature() {
        Line line = signatureLine();
        if (line == null) {
            return Optional.empty();
        }
        Matcher matcher = line.matcher(SIGNED);
        matcher.matches();
        return Optional.of(view.read(line.start(), line.start() + matcher.end("organ"), 0.95));
    }

    private Optional<Reading> inTitle(Reading title) {
        Matcher matcher = IN_TITLE.matcher(view.text()).region(view.index(title.start()), view.index(title.end()));
        return matcher.lookingAt() ? Optional.of(view.read(matcher.start("organ"), matcher.end("organ"), 0.85)) : Optional.empty();
    }

    private Optional<Reading> redMark() {
        return outline.head().stream().filter(line -> line.matches(RED_MARK)).findFirst()
                .map(line -> view.read(line.start(), line.end() - 2, 0.85));
    }

    /** A page names as its source whoever handed the letter in; offices and media do not answer items. */
    private Optional<Reading> source() {
        return organ(Label.SOURCE, 0.6).filter(source -> !source.value().matches(".*(办公室|办|中心|台|站|社|室)"));
    }

    /** An organ alone on a line of the head, as in tables that lost their labels; the header of a site names the government. */
    private Optional<Reading> alone() {
        return outline.head().stream().filter(line -> line.matches(Words.ORGAN) && !line.text().matches(".*(关于|届|会议).*"
                + "|.*政府") && !outline.labels().holds(line) && line.text().length() > 5)
                .findFirst().map(line -> view.read(line.start(), line.end(), 0.5));
    }

    private Optional<Reading> organ(Label label, double confidence) {
        return outline.labels().of(label).filter(value -> Words.ORGAN.matcher(view.text()).region(value.start(), value.end()).matches())
                .findFirst().map(value -> view.read(value.start(), value.end(), confidence));
    }
}
