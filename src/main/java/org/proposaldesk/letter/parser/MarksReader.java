package org.proposaldesk.letter.parser;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds category and publication marks wherever a page prints them: on lines of their own, beside the number, in tables. */
final class MarksReader {

    private static final String CODE = "(?<code>[A-D]\\d?|[甲乙丙丁])";
    private static final String OPEN = "[\\[(“\"']?";
    private static final String CLOSE = "[\\])”\"']?";
    private static final String PUBLICATION = "(?<publication>(?:此件|本件|该件)(?:全文)?(?:[\\p{IsHan}]{0,4})公开(?:发布|内容|件)?"
            + "|(?:是否|可否|能否)(?:同意|完成)?(?:全文)?(?:对外|上网|网上)?公开(?:发布)?[:]?[\\[(]?[是否][\\])]?|(?:同意|可以|予以|准予)(?:全文|主动|对外|摘要|网上)?公开(?:发布)?"
            + "|(?:主动|依申请|全文|摘要|部分|不予|不宜|免予|暂不)公开(?:发布)?|不公开|公开)";
    private static final Pattern CATEGORY_LINE = Pattern.compile(OPEN + CODE + "[\"”)\\]]?类?(?:件)?" + CLOSE);
    private static final Pattern CATEGORY_LABEL = Pattern.compile(
            OPEN + "(?:办理结果标注|办理结果|办复类别|答复类别|办理类别|答复分类|结果类别|类别)[:]?" + OPEN + CODE + "类?[\"”]?" + CLOSE + CLOSE + ".{0,20}");
    private static final Pattern CATEGORY_BESIDE = Pattern.compile("(?:.*号" + OPEN + "|" + "(?:同意|主动|不予|依申请)?公开" + OPEN + ")" + CODE + "类" + CLOSE
            + "(?:签发人.*|.{0,12}公开.{0,6})?");
    private static final Pattern CATEGORY_FIRST = Pattern.compile(OPEN + CODE + "类" + CLOSE + "[^。]{0,60}");
    private static final Pattern CATEGORY_IN_TITLE = Pattern.compile(".*(?:答复|函|意见)" + OPEN + CODE + "类?" + CLOSE);
    private static final Pattern VALUE = Pattern.compile(OPEN + CODE + "[\"”]?(?:类.*|" + CLOSE + "|-.*|,.*|\\(.*)");
    private static final Pattern PUBLICATION_LINE = Pattern.compile(OPEN + PUBLICATION + CLOSE + "[。]?");
    private static final Pattern PUBLICATION_BESIDE = Pattern.compile("(?:.*(?:号|[A-D]\\d?类?|[甲乙丙]类)" + CLOSE + OPEN + ")" + PUBLICATION + CLOSE);
    private static final Pattern PUBLICATION_FIRST = Pattern.compile(OPEN + PUBLICATION + CLOSE + "(?:[A-D]\\d?类?"
            + "|[\\p{IsHan}]{1,12}\\[\\d{4}\\]\\d+号?).{0,30}");
    private static final Pattern PUBLICATION_VALUE = Pattern.compile(OPEN + PUBLICATION + CLOSE + "[^是否]{0,12}");

    private final Outline outline;
    private final View view;

    MarksReader(Outline outline) {
        this.outline = outline;
        this.view = outline.view();
    }

    /** The outcome category: its code alone. */
    Optional<Reading> category() {
        Optional<Reading> mark = find("code", 0.95, CATEGORY_LINE, CATEGORY_LABEL, CATEGORY_FIRST, CATEGORY_BESIDE, CATEGORY_IN_TITLE);
        return mark.or(() -> labelled(Label.CATEGORY, VALUE, "code"));
    }

    /** The publication mark as written; where it answers a question, with the question. */
    Optional<Reading> publication() {
        Optional<Reading> mark = find("publication", 0.95, PUBLICATION_LINE, PUBLICATION_BESIDE, PUBLICATION_FIRST);
        return mark.or(() -> labelled(Label.PUBLICATION, PUBLICATION_VALUE, "publication"));
    }

    private Optional<Reading> find(String group, double confidence, Pattern... patterns) {
        Stream<Line> lines = Stream.concat(outline.head().stream(), outline.tail().stream());
        for (Line line : lines.filter(line -> line.text().length() <= 120).toList()) {
            for (Pattern pattern : patterns) {
                Matcher matcher = line.matcher(pattern);
                if (matcher.matches()) {
                    return Optional.of(view.readName(line.start() + matcher.start(group), line.start() + matcher.end(group), confidence));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reading> labelled(Label label, Pattern pattern, String group) {
        return outline.labels().of(label).map(value -> {
            Matcher matcher = pattern.matcher(view.text()).region(value.start(), value.end());
            return matcher.matches() ? view.readName(matcher.start(group), matcher.end(group), 0.9) : null;
        }).filter(Objects::nonNull).findFirst();
    }
}
