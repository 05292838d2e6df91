package org.proposaldesk.letter.parser;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title (标题), which a page may print twice, break over lines or put into a table. */
final class TitleReader {

    private static final String ANSWER = "(?:答复|复函|回复|函复|答复函|回复函|复文|回函|答复件|(?:答复|办理|会办|协办|协办答复|回复|办理答复|办复)(?:意见|情况|结果)|意见的函|的函|函"
            + "|办理情况的?(?:报告|说明|汇报))(?:的函|函)?(?:摘要)?";
    private static final String MARK = "(?:[\\[(](?:[A-D甲乙丙丁]\\d?类?|编号[^)]{1,24}|[\\p{IsHan}]{1,12}|摘要)[\\])]|[A-D]类)?";
    /** Column of a web site, printed before the title. */
    private static final String COLUMN = "(?:\\[[^\\]]{2,12}\\])?";
    private static final String OWN_NUMBER = "(?:\\([\\p{IsHan}]{2,12}\\[\\d{4}\\]\\d{1,5}号\\)|[A-D]类?)?";
    private static final Pattern REPLY = Pattern.compile(COLUMN + "(?<title>(?=.*(?:关于|对|就|届|号)).*(?:提案|建议|议案|意见|会议|代表"
            + "|委员).{0,40}?" + ANSWER + MARK + ")" + OWN_NUMBER);
    private static final Pattern NOTICE = Pattern.compile(COLUMN + "(?<title>.*(?:提案|建议).*(?:通知|方案|意见|交办函))");
    private static final Pattern ITEM = Pattern.compile(
            "(?:(?:19|20)\\d{2}年第?[一二三四五六七八九十百\\d]{1,5}(?:期|号)|第\\d{1,10}号)?(?<title>关于.{3,100}(?:提案|建议|议案|意见|建议案)(?:\\([^)]{1,20}\\))?)");
    private static final String ISSUER = "(?:[\\p{IsHan}()、]{2,40}" + Words.ORGAN_END + "(?:\\([\\p{IsHan}、]{2,30}\\))?)";
    private static final Pattern START = Pattern.compile(ISSUER + "?(?:关于|对|就|答复|回复)[\\s\\S]*");
    private static final Pattern SITTING = Pattern.compile("届|次会议|第?[\\dA-Za-z-]{1,12}号");
    private static final int LONGEST = 160;
    private static final int MOST_LINES = 5;

    private final Outline outline;
    private final View view;
    private Reading best;
    private int bestScore;

    private TitleReader(Outline outline) {
        this.outline = outline;
        this.view = outline.view();
    }

    /** The title of a reply, an opinion or a notice; empty when the text has none. */
    static Optional<Reading> reply(Outline outline) {
        TitleReader reader = new TitleReader(outline);
        reader.search(REPLY, 3);
        reader.search(NOTICE, 2);
        return Optional.ofNullable(reader.best);
    }

    /** The title of a proposal or suggestion itself. */
    static Optional<Reading> item(Outline outline) {
        Optional<Reading> labelled = outline.labels().first(Label.TITLE).or(() -> outline.labels().first(Label.SUBJECT))
                .map(value -> outline.view().read(value.start(), value.end(), 0.95));
        if (labelled.isPresent()) {
            return labelled;
        }
        TitleReader reader = new TitleReader(outline);
        reader.search(ITEM, 2);
        return Optional.ofNullable(reader.best);
    }

    private void search(Pattern pattern, int score) {
        for (Labels.Value value : outline.labels().all()) {
            if (value.label() == Label.TITLE && !value.isBlank()) {
                consider(pattern, value.start(), value.end(), score, 0.9);
            }
        }
        List<Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            int end = i;
            for (int length = 0; end < Math.min(lines.size(), i + MOST_LINES); end++) {
                Line last = lines.get(end);
                length += last.text().length();
                if (length > LONGEST || end > i && isOther(last)) {
                    break;
                }
                boolean whole = end == i ? !outline.labels().holds(last) : startsTitle(lines, i);
                if (whole && consider(pattern, lines.get(i).start(), last.end(), score, 0.9)) {
                    break;
                }
            }
        }
    }

    /** Lines in which a title may stand. */
    private List<Line> lines() {
        List<Line> lines = view.lines();
        boolean card = outline.salutation() == null;
        return card ? lines.subList(0, Math.min(lines.size(), 30)) : outline.head();
    }

    private boolean isOther(Line line) {
        return outline.labels().starts(line) || line.matches(NumberReader.ALONE);
    }

    /** Whether the title that starts on this line may go on: it opens with 关于, or with the issuer and then 关于. */
    private boolean startsTitle(List<Line> lines, int index) {
        Line line = lines.get(index);
        if (outline.labels().starts(line)) {
            return false;
        }
        boolean issuerAlone = line.matches(Words.ORGAN) && index + 1 < lines.size()
                && lines.get(index + 1).text().matches("(?:关于|对|就).*");
        return issuerAlone || line.matches(START);
    }

    private boolean consider(Pattern pattern, int start, int end, int score, double confidence) {
        Matcher matcher = pattern.matcher(view.text()).region(start, end);
        if (!matcher.matches()) {
            return false;
        }
        int total = score + (SITTING.matcher(matcher.group("title")).find() ? 2 : 0)
                + (START.matcher(matcher.group("title")).lookingAt() ? 1 : 0);
        if (total > bestScore) {
            bestScore = total;
            best = view.read(matcher.start("title"), matcher.end("title"), confidence);
        }
        return true;
    }
}
