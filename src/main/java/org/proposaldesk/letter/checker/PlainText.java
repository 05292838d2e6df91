package org.proposaldesk.letter.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a plain text as a manuscript: finds its lines, its title and what a web page put around it. */
final class PlainText {

    private static final Pattern PAGE = Pattern.compile("[-\\s]{0,4}(索\\s{0,3}引\\s{0,3}号|索取号|公开(方式|类型|日期|时间|范围)|发布(单位|机构|日期|时间)|发文(单位|机构|日期)"
            + "|更新时间|产生日期|生成日期|成文日期|信息(来源|名称|分类)|名\\s{0,3}称|主题分类|组配分类|体裁分类|有\\s?效\\s?性|时\\s?效\\s?性|日\\s{0,3}期|时\\s{0,3}间|字\\s{0,3}[体号]"
            + "|来\\s{0,3}源|作者|编辑|责任编辑|浏览(次数|量)|阅读(次数|量)|点击(数|量|率)?|访问量|载体类型|内容概述|词条|打印|分享|【?字体|当前位置)[\\s：:\\[|0-9].*+");
    private static final Pattern SALUTATION = Pattern.compile("[^，。；,;]{2,60}[：:]");
    private static final Pattern TITLE = Pattern.compile(
            "[^，。；,;：:]{0,60}(关于|对|答复)[^，。；;：:]{4,110}(答\\s{0,8}复|复\\s{0,8}函|会办意见|答复的?函|的\\s{0,4}函|回\\s{0,4}复)[。.]?");
    private static final Pattern TITLE_BEGINS = Pattern.compile("[^，。；,;：:]{0,60}(关于|对)[^。；;：:]{0,110}");
    private static final int LINES_OF_HEAD = 40;
    private static final int LINES_OF_TITLE = 4;
    private static final int LONGEST_TITLE_LINE = 120;

    private PlainText() {
    }

    static Manuscript read(String text) {
        List<Line> lines = lines(text);
        int head = head(text, lines);
        for (int at = 0; at < head; at++) {
            Line line = lines.get(at);
            if (PAGE.matcher(text).region(line.start(), line.end()).matches()) {
                lines.set(at, new Line(line.start(), line.end(), Line.Kind.PAGE));
            }
        }
        markTitles(text, lines.subList(0, head));
        return new Manuscript(text, List.copyOf(lines));
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                addLine(text, start, at, lines);
                start = at + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r' || character == '\f' || character == '\u2028' || character == '\u2029';
    }

    private static void addLine(String text, int from, int to, List<Line> lines) {
        int start = from;
        int end = to;
        while (start < end && Manuscript.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Manuscript.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end, Line.Kind.TEXT));
        }
    }

    /** Number of lines before the salutation; the first lines when none is found. */
    private static int head(String text, List<Line> lines) {
        int most = Math.min(lines.size(), LINES_OF_HEAD);
        for (int at = 0; at < most; at++) {
            Line line = lines.get(at);
            String written = text.substring(line.start(), line.end());
            if (SALUTATION.matcher(written).matches() && !PAGE.matcher(written).matches()) {
                return at;
            }
        }
        return most;
    }

    private static void markTitles(String text, List<Line> head) {
        for (int first = 0; first < head.size(); first++) {
            StringBuilder joined = new StringBuilder();
            for (int last = first; last < Math.min(head.size(), first + LINES_OF_TITLE); last++) {
                Line line = head.get(last);
                if (line.kind() != Line.Kind.TEXT || line.length() > LONGEST_TITLE_LINE) {
                    break;
                }
                joined.append(text, line.start(), line.end());
                if (TITLE.matcher(joined).matches()) {
                    for (int at = first; at <= last; at++) {
                        head.set(at, new Line(head.get(at).start(), head.get(at).end(), Line.Kind.TITLE));
                    }
                    first = last;
                    break;
                }
                if (!TITLE_BEGINS.matcher(joined).matches()) {
                    break;
                }
            }
        }
    }
}
