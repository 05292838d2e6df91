package org.proposaldesk.letter.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the session (届次) as written, and the number of the item as text. */
final class SessionReader {

    private static final String COUNT = "第?(?:" + Words.NUMERAL + ")";
    private static final String BODIES = "(?:政协|人大|人民代表大会|委员会|全国委员会|常务委员会|常委会)";
    private static final String TERM = COUNT + "届(?:[\\p{IsHan}]{0,12}" + BODIES + ")?(?:第?" + COUNT + "次(?:全体|人大|代表)?(?:会议|全会|大会|人代会"
            + "|会)(?:(?:人大|政协)(?=第|\\d))?"
            + "(?:闭会期间)?|[\\p{IsHan}]{0,8}闭会期间)";
    private static final Pattern SESSION = Pattern.compile(TERM);
    /** Everything that a session can start with stands behind these. */
    private static final Pattern BEFORE = Pattern.compile(".*(?:关于对|关于答复|关于办理|关于做好|关于印发|关于|答复|回复|对|就|在|[您你们]于|[会委部支社]向|转来|送来|收到|“|《"
            + "|[\\[\\](),:。;>»》”]|办理|交办|做好|贯彻|你们?|您们?)");
    private static final Pattern LINK = Pattern.compile("(?:代表|委员)?(?:建议|提案)?(?:和|及|与|、)(?:[\\p{IsHan}]{0,12})" + TERM);
    private static final String DIGITS = "(?<number>[A-Za-z]{0,3}-?\\d{1,12}(?:-\\d{1,4})?(?:[、,和]第?\\d{1,12})*|[〇零一二三四五六七八九十百]{1,7})";
    private static final Pattern AFTER_SESSION = Pattern.compile(
            "(?:上|期间|闭会期间|中)?(?:的|提出的)?(?:代表|委员|提案|建议|议案|代表建议|委员提案|政协提案|人大建议|书面意见|重点提案|重点建议|平时提案|提案第)?[“\\[(《]?(?:第|编号:?|NO\\.?|No\\.?)?[“\\[(]?"
                    + DIGITS + "[”\\])]?(?:号|(?=提案|建议|议案|代表|委员))");
    private static final Pattern NUMBERED = Pattern.compile("(?:第|编号:?)[“\\[(]?" + DIGITS + "[”\\])]?号");
    private static final Pattern PLAIN = Pattern.compile("\\((?:提案|建议|议案)?(?:编?号:?)?(?<number>[A-Za-z]{0,2}\\d{2,12})" + "号?(?:提案|建议|议案)?\\)");
    private static final Pattern ISSUE = Pattern.compile("(?<number>(?:19|20)\\d{2}年第?[一二三四五六七八九十百\\d]{1,5}期).*");
    private static final int LONGEST_PREFIX = 40;

    private final View view;

    SessionReader(View view) {
        this.view = view;
    }

    /** The session that is named first in a stretch of the view; the most complete one of equals. */
    Optional<Reading> session(int start, int end, double confidence) {
        Matcher matcher = SESSION.matcher(view.text()).region(start, end);
        Reading best = null;
        while (matcher.find()) {
            int from = prefix(start, matcher.start());
            int to = matcher.end();
            Matcher link = LINK.matcher(view.text()).region(to, end);
            while (link.lookingAt()) {
                to = link.end();
                link.region(to, end);
            }
            Reading found = view.read(from, to, confidence);
            if (best == null || found.value().length() > best.value().length() + 2) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The number behind a session, else one that stands between 第 and 号, in a stretch of the view. */
    Optional<Reading> number(int start, int end, double confidence) {
        Matcher matcher = SESSION.matcher(view.text()).region(start, end);
        while (matcher.find()) {
            Matcher number = AFTER_SESSION.matcher(view.text()).region(matcher.end(), end);
            if (number.lookingAt()) {
                return Optional.of(reading(number, confidence));
            }
        }
        matcher = NUMBERED.matcher(view.text()).region(start, end);
        if (matcher.find()) {
            return Optional.of(reading(matcher, confidence));
        }
        matcher = PLAIN.matcher(view.text()).region(start, end);
        return matcher.find() ? Optional.of(reading(matcher, confidence - 0.1)) : Optional.empty();
    }

    /** The number of a numbered issue (期) in which a proposal appeared. */
    Optional<Reading> issue(Line line) {
        Matcher matcher = line.matcher(ISSUE);
        return matcher.matches()
                ? Optional.of(view.readName(line.start() + matcher.start("number"), line.start() + matcher.end("number"), 0.8)) : Optional.empty();
    }

    private Reading reading(Matcher matcher, double confidence) {
        return view.readName(matcher.start("number"), matcher.end("number"), confidence);
    }

    private int prefix(int limit, int core) {
        int from = Math.max(limit, core - LONGEST_PREFIX);
        for (Line line = view.lineAt(core); line.start() > from; line = view.lines().get(line.index() - 1)) {
            if (line.start() < core && line.apart()) {
                from = line.start();
            }
        }
        String before = view.text().substring(from, core);
        Matcher boundary = BEFORE.matcher(before);
        int start = boundary.lookingAt() ? from + boundary.end() : from;
        while (start < core && !Character.isIdeographic(view.text().charAt(start))) {
            start++;
        }
        return start;
    }
}
