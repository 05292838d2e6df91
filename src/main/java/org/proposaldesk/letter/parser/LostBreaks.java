package org.proposaldesk.letter.parser;

import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells at which gaps of a long line a line break was lost. */
final class LostBreaks {

    private static final Pattern SENTENCE_END = Pattern.compile(".*([。!?;]|(代表|委员|如下|会|局|组):|第.{1,14}号.{0,12}(答复|复函|答复函|回复|意见))");
    private static final Pattern ORGAN_OR_DATE_END = Pattern.compile("(\\p{IsHan}|[()]){3,30}(局|委|会|府|厅|办|院|处|所|站|公司|中心|[日\\]])");
    /** Who handled the item, below the text. */
    private static final Pattern CLOSING = Pattern.compile("(?:(?:承办|经办|办理|联系)人(?:姓名)?|(?:联系|(?<!联系|办公))电话"
            + "|(?:承办|责任|分管)(?:领导|负责人|责任人)):");
    private static final Pattern DATE = Pattern.compile(Words.DATE);
    private static final String ORGAN_ENDS = "局委会府厅办院处所站";
    /** What follows a gap inside a salutation and between a name and its telephone number. */
    private static final Pattern GOES_ON = Pattern.compile("(?:代表|委员):|[\\p{IsHan}&&[^一二三四五六七八九十]][、,]|(?:" + PeopleReader.PHONE.pattern() + ")");
    private static final int LONGEST_DATE = 20;

    private final CharSequence text;
    private final IntUnaryOperator gap;
    private final boolean everywhere;

    /**
     * Breaks of a text.
     *
     * @param text       its characters so far
     * @param gap        how many blanks stand before a character
     * @param everywhere whether the text lost all its breaks, so that every gap may stand for one
     */
    LostBreaks(CharSequence text, IntUnaryOperator gap, boolean everywhere) {
        this.text = text;
        this.gap = gap;
        this.everywhere = everywhere;
    }

    /** Whether the line that starts at one character ends at the gap before another. */
    boolean endsAt(int start, int end) {
        if (lookingAt(CLOSING, end) || isDate(end)) {
            return true;
        }
        if (everywhere) {
            return !spreads(end) && !lookingAt(GOES_ON, end);
        }
        CharSequence piece = text.subSequence(Math.max(start, end - 40), end);
        return SENTENCE_END.matcher(piece).matches() || end - start <= 40 && ORGAN_OR_DATE_END.matcher(piece).matches();
    }

    /** Whether the gap only spreads a word, a name or a date: 承 办 人, 高 山, 2019 年 8 月. */
    private boolean spreads(int at) {
        char before = text.charAt(at - 1);
        char behind = text.charAt(at);
        if ("第年月".indexOf(before) >= 0 && Character.isDigit(behind) || Character.isDigit(before) && "年月日号".indexOf(behind) >= 0) {
            return true;
        }
        boolean inside = at > 1 && Character.isIdeographic(before) && gap.applyAsInt(at - 1) > 0;
        if (Character.isIdeographic(behind) && endsWord(at + 1)) {
            boolean more = at + 2 < text.length() && (":、,".indexOf(text.charAt(at + 2)) >= 0 || endsWord(at + 2));
            return inside || !more;
        }
        return inside && at + 1 < text.length() && text.charAt(at + 1) == ':';
    }

    /** Whether a date stands between gaps behind the name of an organ, as in a signature that lost its lines. */
    private boolean isDate(int start) {
        Matcher date = matcher(DATE, start);
        return ORGAN_ENDS.indexOf(text.charAt(start - 1)) >= 0 && date.lookingAt() && endsWord(date.end());
    }

    private boolean endsWord(int end) {
        return end == text.length() || gap.applyAsInt(end) > 0;
    }

    private boolean lookingAt(Pattern pattern, int start) {
        return matcher(pattern, start).lookingAt();
    }

    private Matcher matcher(Pattern pattern, int start) {
        return pattern.matcher(text).region(start, Math.min(text.length(), start + LONGEST_DATE)).useTransparentBounds(true);
    }
}
