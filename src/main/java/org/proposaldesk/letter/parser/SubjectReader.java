package org.proposaldesk.letter.parser;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the title of the answered proposal or suggestion (案由), which the opening quotes in one of many ways. */
final class SubjectReader {

    private static final int OPENING = 700;
    private static final int LONGEST = 160;
    private static final String ITEM = "(?:提案|建议案|建议|议案|意见)";
    private static final Pattern ENDS_AS_ITEM = Pattern.compile(".*(?:建议|提案|议案|建议案|意见|问题|请求|设想|思考|对策|办法|报告|几点建议|的函)");
    private static final Pattern OFFERED = Pattern.compile(
            ".*(?:提出|提交|所提|提的|提|递交|反映|建议|提议|上报|领衔|关于|撰写|收到|号)(?:了|过)?(?:的)?(?:第?[A-Za-z\\d]{1,12}号?)?(?:建议|提案|议案)?(?:的|是|为|即)?(?:关于|有关|:|,)?");
    private static final Pattern RECEIVED = Pattern.compile(
            "(?:\\([^)]{1,30}\\)|\\[[^\\]]{1,30}\\])?(?:已?收悉|已收到|收到|等?的?(?:第?[A-Za-z\\d]{1,12}号)?(?:代表|委员|人大|政协)?" + ITEM + "|的?案|已?由"
                    + "|已?经|,?已?(?:转)?交|,?我[局委厅部办院校站们单镇县区乡]|,?现|,?会议主席团|办理).*");
    private static final Pattern CITED = Pattern.compile(".*(?:根据|按照|依据|依照|印发|下发|出台|贯彻|落实|执行|转发|制定|遵照|施行|报送)(?:了|的|[\\p{IsHan}]{0,24})?");
    private static final Pattern CITATION = Pattern.compile("[\\[(][\\p{IsHan}]{1,12}[\\[(]?(?:19|20)\\d{2}[\\])]?\\d{0,5}号.*");
    private static final Pattern PLAIN = Pattern.compile("(?:提出|提交|所提|提的|提|递交|反映)(?:了|的)?(?:第?[A-Za-z\\d]{1,12}号)?[“《]?(?<subject>(?:关于"
            + "|有关|对|在|将|建议)?[^。:;!?《》“”]{3,120}?"
            + "(?:的?" + ITEM + ")(?:的" + ITEM + ")?)(?=[”》,。;:(]|已?收悉|意见|已|的|交|办理|提得|很|,|案|收到|现|后)");
    private static final Pattern ABOUT = Pattern.compile("(?:你们?"
            + "|您们?)?(?<subject>关于[^。:;!?《》“”]{3,120}?的?" + ITEM + "(?:的" + ITEM + ")?)(?=[”》,。;(]|已?收悉|已|的|交|办理|收到)");
    private static final Pattern TAIL = Pattern.compile("[\\[(]?第?[A-Za-z]?\\d{1,12}号(?:" + ITEM + ")?[\\])]?$");

    private final View view;
    private final String text;

    SubjectReader(View view) {
        this.view = view;
        this.text = view.text();
    }

    /** The quoted title in the opening that starts at this index of the view. */
    Optional<Reading> read(int opening) {
        int limit = Math.min(text.length(), opening + OPENING);
        Reading best = null;
        int bestScore = 3;
        for (int open = opening; open < limit; open++) {
            char mark = text.charAt(open);
            if (mark != '《' && mark != '“' && mark != '"') {
                continue;
            }
            int close = close(open, mark);
            if (close < 0) {
                continue;
            }
            int score = score(opening, open, close);
            if (score > bestScore) {
                bestScore = score;
                best = inner(open, close);
            }
            open = score > 0 ? close : open;
        }
        return best != null ? Optional.of(best) : plain(opening, Math.min(limit, opening + 400));
    }

    private Optional<Reading> plain(int opening, int limit) {
        for (Pattern pattern : new Pattern[] {PLAIN, ABOUT}) {
            Matcher matcher = pattern.matcher(text).region(opening, limit).useTransparentBounds(true);
            if (matcher.find()) {
                return Optional.of(view.read(matcher.start("subject"), matcher.end("subject"), 0.75));
            }
        }
        return Optional.empty();
    }

    private int score(int opening, int open, int close) {
        String content = text.substring(open + 1, close);
        String before = text.substring(Math.max(opening, open - 40), open);
        String after = text.substring(close + 1, Math.min(text.length(), close + 40));
        int score = 0;
        score += content.startsWith("关于") ? 2 : 0;
        score += ENDS_AS_ITEM.matcher(content).matches() ? 2 : 0;
        score += OFFERED.matcher(before).matches() ? 3 : 0;
        score += RECEIVED.matcher(after).lookingAt() ? 3 : 0;
        score -= CITED.matcher(before).matches() ? 5 : 0;
        score -= CITATION.matcher(after).lookingAt() ? 6 : 0;
        score -= content.length() < 5 ? 3 : 0;
        return score;
    }

    private Reading inner(int open, int close) {
        int start = open + 1;
        int end = close;
        if (text.charAt(start) == '《' && text.charAt(end - 1) == '》' || text.charAt(start) == '“' && text.charAt(end - 1) == '”') {
            start++;
            end--;
        }
        Matcher tail = TAIL.matcher(text).region(start, end);
        if (tail.find() && tail.start() > start + 4) {
            end = tail.start();
        }
        return view.read(start, end, 0.95);
    }

    /** Index of the mark that closes a quotation, counting those inside; -1 when there is none nearby. */
    private int close(int open, char mark) {
        char closing = mark == '《' ? '》' : mark == '“' ? '”' : '"';
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == mark && (mark != closing || i == open)) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i;
            } else if (c == '。' && depth > 0 && mark != '《') {
                return -1;
            }
        }
        return -1;
    }
}
