package org.proposaldesk.letter.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a title where its meaning allows, into lines that form a trapezium or a diamond (GB/T 9704-2012 clause 7.3.1).
 *
 * <p>All ways to break into the fewest lines are weighed, and into more lines when those would split words: splitting a known
 * phrase costs most, then an hourglass or a rectangle, then a break at a place whose meaning is unknown, then uneven lines.
 */
final class TitleBreaker {

    /** Characters of 小标宋 that fit on a line, in em. */
    static final double ROOM = Gb9704.WIDTH / Gb9704.mm(Gb9704.SIZE_2);

    private static final Pattern PHRASE = Pattern.compile("第[^第号]{1,24}号(委员|代表)?(提案|建议|议案|意见)?"
            + "|((?<=[于对复好])[省市县区州])?第?[一二三四五六七八九十]+届(人民代表大会|人大|政协)?([^会]{0,8}第?[一二三四五六七八九十]+次会议)?"
            + "|第?[一二三四五六七八九十]+次会议|人民代表大会|会议|提案|建议|再次答复|答复|会办意见|意见|关于|市政协|政协|人大|代表|委员会?|有限公司|公司|人民政府|办公室"
            + "|高质量|进一步|推进|促进|加强|推动|加快|完善|优化|提升|支持|发展|服务|管理|建设|保护|改革|治理|有关|问题|工作"
            + "|产业|企业|集群|科技|创新|技术|成果|转化|平台|体系|机制|政策|项目|资金|人才|市场|社会|经济|文化|教育|乡村|农村"
            + "|振兴|城市|社区|居民|医疗|养老|交通|生态|环境|安全|数字|智能|绿色|旅游|民营|中小|[A-Za-z0-9.-]+");
    private static final Pattern BREAK_AFTER = Pattern.compile(".*(会议|大会|委员会|号提案|号建议|的|、|，|：)");
    private static final Pattern BREAK_BEFORE = Pattern.compile("(第|和|与|及|并|关于|对).*");
    private static final String NEVER_LAST = "对";
    private static final String NEVER_FIRST = "的了着地得等者们性化";

    private static final int MOST_LINES = 5;
    private static final double SPLIT_PHRASE = 1000;
    private static final double BAD_SHAPE = 60;
    private static final double UNKNOWN_PLACE = 20;
    private static final double BETWEEN_PHRASES = 5;
    private static final double RECTANGLE = 8;
    private static final double SHORT_END = 10;
    /** A last line is short below this, in em. */
    private static final double SHORT = 4;

    private final int[] codePoints;
    private final double[] upTo;
    private final double[] costs;
    private List<Integer> best;
    private double bestCost = Double.MAX_VALUE;

    private TitleBreaker(String title, List<Atom> atoms) {
        codePoints = title.codePoints().toArray();
        upTo = new double[codePoints.length + 1];
        for (int i = 0; i < codePoints.length; i++) {
            upTo[i + 1] = upTo[i] + atoms.get(i).width() / Gb9704.mm(Gb9704.SIZE_2);
        }
        costs = breakCosts(title);
    }

    /**
     * Where the lines after the first start, as indexes of characters.
     *
     * @param atoms the characters of the title, shaped
     */
    static List<Integer> starts(String title, List<Atom> atoms) {
        TitleBreaker breaker = new TitleBreaker(title, atoms);
        int fewest = (int) Math.ceil(breaker.upTo[breaker.codePoints.length] / ROOM - 1e-9);
        for (int lines = fewest; breaker.best == null || breaker.bestCost >= SPLIT_PHRASE && lines <= MOST_LINES; lines++) {
            breaker.place(new ArrayList<>(), lines, 0, 0);
        }
        return breaker.best;
    }

    private void place(List<Integer> starts, int linesLeft, int start, double cost) {
        int end = codePoints.length;
        if (cost >= bestCost) {
            return;
        }
        if (linesLeft == 1) {
            double total = cost + shapeCost(starts);
            if (upTo[end] - upTo[start] <= ROOM && total < bestCost) {
                bestCost = total;
                best = List.copyOf(starts);
            }
            return;
        }
        for (int next = start + 1; next < end && upTo[next] - upTo[start] <= ROOM; next++) {
            if (upTo[end] - upTo[next] <= ROOM * (linesLeft - 1)) {
                starts.add(next);
                place(starts, linesLeft - 1, next, cost + costs[next]);
                starts.remove(starts.size() - 1);
            }
        }
    }

    private double shapeCost(List<Integer> starts) {
        double[] widths = new double[starts.size() + 1];
        double longest = 0;
        double shortest = ROOM;
        for (int i = 0; i < widths.length; i++) {
            double from = upTo[i == 0 ? 0 : starts.get(i - 1)];
            widths[i] = upTo[i == starts.size() ? codePoints.length : starts.get(i)] - from;
            longest = Math.max(longest, widths[i]);
            shortest = Math.min(shortest, widths[i]);
        }
        double cost = longest - shortest;
        if (widths.length > 1 && longest - shortest < 0.5) {
            cost += RECTANGLE;
        }
        if (widths.length > 1 && widths[widths.length - 1] < SHORT) {
            cost += SHORT_END;
        }
        for (int i = 1; i + 1 < widths.length; i++) {
            if (widths[i] < widths[i - 1] && widths[i] < widths[i + 1]) {
                cost += BAD_SHAPE;
            }
        }
        return cost;
    }

    private double[] breakCosts(String title) {
        double[] result = new double[codePoints.length];
        for (int i = 1; i < result.length; i++) {
            int index = title.offsetByCodePoints(0, i);
            boolean known = BREAK_AFTER.matcher(title.substring(0, index)).matches()
                    || BREAK_BEFORE.matcher(title.substring(index)).matches();
            result[i] = known ? 0 : UNKNOWN_PLACE;
            if (NEVER_FIRST.indexOf(codePoints[i]) >= 0 || Typography.isForbiddenAtStart(codePoints[i])
                    || Typography.isOpening(codePoints[i - 1]) || title.substring(0, index).endsWith("关于")
                    || NEVER_LAST.indexOf(codePoints[i - 1]) >= 0) {
                result[i] += SPLIT_PHRASE;
            }
        }
        Matcher phrases = PHRASE.matcher(title);
        int endOfPrevious = -1;
        while (phrases.find()) {
            int first = title.codePointCount(0, phrases.start());
            int last = title.codePointCount(0, phrases.end());
            if (first == endOfPrevious) {
                result[first] -= result[first] == UNKNOWN_PLACE ? UNKNOWN_PLACE - BETWEEN_PHRASES : 0;
            }
            endOfPrevious = last;
            for (int i = first + 1; i < last; i++) {
                result[i] += SPLIT_PHRASE;
            }
        }
        return result;
    }
}
