package org.proposaldesk.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes the points (要点) of a proposal from its text; a person confirms. Looked at is what follows 建议：, a heading 三、对策建议 or the
 * field 办法 of the form, else the whole text. There the highest numbering opens the points, be it 一、 （一） 1. （1） or 一是; without
 * one the proposal is one point.
 */
public final class PointSplitter {

    private static final String CHINESE = "[一二三四五六七八九十]{1,3}";

    /** Ways of numbering, the highest first. */
    private static final List<Pattern> NUMBERINGS = List.of(Pattern.compile(CHINESE + "、\\s*"), Pattern.compile("第" + CHINESE + "[，,、：]\\s*"),
            Pattern.compile("[（(]" + CHINESE + "[）)]、?\\s*"), Pattern.compile("\\d{1,2}(?:[．、]|\\.(?!\\d))\\s*"),
            Pattern.compile("(?:[（(]\\d{1,2}[）)]|[①-⑳])、?\\s*"), Pattern.compile(CHINESE + "是(?:要)?[，：]?\\s*"));

    private static final String ASKS = "(?:建议|对策|措施|办法|意见)";
    /** 三、对策建议; 建议 as a line of its own. */
    private static final Pattern ASK_HEADING = Pattern.compile("(?:几点|有关|相关|具体|工作|主要|几条|解决)?" + ASKS + "(?:[与和及、]?" + ASKS + ")*[：:]?");
    /** 为此，提出以下建议：; 建议如下。 */
    private static final Pattern ASK_OPENER = Pattern.compile(ASKS + "(?:如下)?[：:]|" + ASKS + "如下。|[以如下]下(?:几点|几条|具体)?" + ASKS + "[。：:]");
    private static final Pattern BACKGROUND = Pattern.compile("[^。]{0,12}(?:现状|问题|困难|原因|背景|意义|必要性|情况|案由|理由)[^。]{0,4}");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;：:]");
    private static final Pattern AROUND_SUBJECT = Pattern.compile("^关于|的?(?:提案|建议|议案)$");

    /** Headings are quoted in the reply, so a long first sentence is cut at its first comma. */
    private static final int LONG_HEADING = 40;
    private static final int LONGEST_HEADING = 200;

    private PointSplitter() {
    }

    /** The points found, in their order; at least one when there is any text. */
    public static List<Register.Point> split(String subject, String text) {
        List<String> lines = Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> asks = asks(lines);
        List<Register.Point> points = numbered(asks);
        if (points.size() < 2) {
            List<Register.Point> within = numbered(brokenUp(String.join("", asks)));
            points = within.size() > points.size() ? within : points;
        }
        if (points.isEmpty()) {
            points = sentences(asks);
        }
        return points.isEmpty() ? List.of(new Register.Point(shortened(AROUND_SUBJECT.matcher(subject).replaceAll("")), String.join("\n", asks))) : points;
    }

    /** The part of the text that asks for something. */
    private static List<String> asks(List<String> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (ASK_HEADING.matcher(unnumbered(lines.get(at))).matches() && at + 1 < lines.size()) {
                return untilNext(numbering(lines.get(at)), lines.subList(at + 1, lines.size()));
            }
        }
        List<String> asks = new ArrayList<>();
        int openers = 0;
        for (String line : lines) {
            Matcher opener = ASK_OPENER.matcher(line);
            if (opener.find() && openers++ == 0) {
                asks.add(line.substring(opener.end()).strip());
            } else if (openers > 0) {
                asks.add(line);
            }
        }
        asks.removeIf(String::isEmpty);
        // Where each part names its own suggestion, the parts are the points.
        return openers == 1 && !asks.isEmpty() ? asks : lines;
    }

    private static List<String> untilNext(Pattern numbering, List<String> lines) {
        if (numbering == null) {
            return lines;
        }
        List<String> asks = lines.stream().takeWhile(line -> !numbering.matcher(line).lookingAt()).toList();
        return asks.isEmpty() ? lines : asks;
    }

    private static List<Register.Point> numbered(List<String> lines) {
        for (Pattern numbering : NUMBERINGS) {
            if (lines.stream().anyMatch(line -> numbering.matcher(line).lookingAt())) {
                return numbered(lines, numbering);
            }
        }
        return List.of();
    }

    private static List<Register.Point> numbered(List<String> lines, Pattern numbering) {
        List<Register.Point> points = new ArrayList<>();
        List<Register.Point> background = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : lines) {
            Matcher number = numbering.matcher(line);
            if (number.lookingAt()) {
                close(part, points, background);
                part.add(line.substring(number.end()));
            } else if (!part.isEmpty()) {
                part.add(line);
            }
        }
        close(part, points, background);
        return points.isEmpty() ? background : points;
    }

    private static void close(List<String> part, List<Register.Point> points, List<Register.Point> background) {
        if (!part.isEmpty() && !part.get(0).isBlank()) {
            (BACKGROUND.matcher(part.get(0)).matches() ? background : points).add(point(part.get(0), part.subList(1, part.size())));
        }
        part.clear();
    }

    private static Register.Point point(String first, List<String> rest) {
        String[] sentence = SENTENCE_END.split(first, 2);
        String heading = sentence[0].strip();
        String after = sentence.length > 1 ? sentence[1].strip() : "";
        if (heading.length() > LONG_HEADING && heading.indexOf('，') > 0) {
            heading = heading.substring(0, heading.indexOf('，'));
            after = first.strip();
        }
        List<String> body = new ArrayList<>(rest);
        if (!after.isEmpty()) {
            body.add(0, after);
        }
        return new Register.Point(shortened(heading), String.join("\n", body));
    }

    /** 一是……；二是…… in one paragraph, a line for each; as it is when the numbers do not follow one another. */
    private static List<String> brokenUp(String paragraph) {
        for (int way = NUMBERINGS.size() - 1; way >= 0; way--) {
            List<Integer> starts = new ArrayList<>();
            for (Matcher number = NUMBERINGS.get(way).matcher(paragraph); number.find();) {
                if (value(number.group()) == starts.size() + 1) {
                    starts.add(number.start());
                }
            }
            if (starts.size() > 1) {
                List<String> lines = new ArrayList<>();
                for (int at = 0; at < starts.size(); at++) {
                    lines.add(paragraph.substring(starts.get(at), at + 1 < starts.size() ? starts.get(at + 1) : paragraph.length()));
                }
                return lines;
            }
        }
        return List.of(paragraph);
    }

    /** Paragraphs that each begin with 建议. */
    private static List<Register.Point> sentences(List<String> asks) {
        List<String> found = asks.stream().filter(line -> line.startsWith("建议")).toList();
        return found.size() < 2 ? List.of() : found.stream().map(line -> point(line.substring("建议".length()), List.of())).toList();
    }

    private static int value(String number) {
        String digits = number.replaceAll("[^0-9一二三四五六七八九十①-⑳]", "");
        if (digits.isEmpty()) {
            return 0;
        }
        char first = digits.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (Character.isDigit(first)) {
            return Integer.parseInt(digits.replaceAll("\\D", ""));
        }
        int ten = digits.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : "一二三四五六七八九".indexOf(digits.charAt(0)) + 1;
        String ones = digits.substring(ten + 1);
        return tens * 10 + (ones.isEmpty() ? 0 : "一二三四五六七八九".indexOf(ones.charAt(0)) + 1);
    }

    private static Pattern numbering(String line) {
        return NUMBERINGS.stream().filter(one -> one.matcher(line).lookingAt()).findFirst().orElse(null);
    }

    private static String unnumbered(String line) {
        Pattern numbering = numbering(line);
        return numbering == null ? line : numbering.matcher(line).replaceFirst("");
    }

    private static String shortened(String heading) {
        return heading.substring(0, Math.min(heading.length(), LONGEST_HEADING));
    }
}
