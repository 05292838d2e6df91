package org.proposaldesk.letter.checker;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One indicator with two values (domain §4.4-9): the same words, unit and period, but different figures.
 *
 * <p>Aims and estimates are left out. An indicator keeps the words that tell whose figure it is, apart from those that mean
 * the writer's own place.
 */
final class DisagreeingFigures extends Rule {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;！？!?]{1,1000}");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}年(?:上半年|下半年|(?:前|第)?[一二三四]个?季度|(?:\\d{1,2}月(?:\\d{1,2}日)?))?(?:以来|底|末|初)?"
            + "|今年|去年|目前|截至目前");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.])(\\d{1,9}(?:,\\d{3}){0,4}(?:\\.\\d{1,4})?)\\s?([万亿])?"
            + "(元|家|个|项|件|人次|人|户|公里|平方公里|平方米|亩|所|名|台|辆|场次|场|吨|公顷|%|％|个百分点)(?!以上|左右|多|余|以下|以内)");
    private static final Pattern UNSURE = Pattern.compile("力争|目标|计划|预计|拟|将|确保|争取|达到或|约|近|超过|突破|不少于|不低于|至少|以上|左右|余|多");
    private static final Pattern OWN = Pattern.compile("^(?:在|全|我|本)?(?:市|区|县|省|局|州|镇)?(?:共|已|累计|总计|合计|完成|实现|发放)*");
    /** Whose figure it is goes without a period. */
    private static final Pattern WHOLE = Pattern.compile("全[市区县省局州镇]");
    private static final Pattern VERB = Pattern.compile("(?:共计|共有|共|总计|合计|累计|已达|达到|达|为|是|有|至|：|:)+$");
    private static final int SHORTEST_INDICATOR = 4;

    private record Value(BigDecimal amount, String written) {
    }

    DisagreeingFigures() {
        super("disagreeing-figures", "数据不一致");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        Map<String, Value> known = new HashMap<>();
        manuscript.eachMatch(SENTENCE, sentence -> {
            if (!UNSURE.matcher(sentence.group()).find()) {
                figures(sentence.group(), sentence.start(), known, findings);
            }
        });
    }

    private static void figures(String sentence, int start, Map<String, Value> known, Findings findings) {
        String period = null;
        int clauseStart = 0;
        for (int at = 0; at <= sentence.length(); at++) {
            if (at == sentence.length() || "，,（(".indexOf(sentence.charAt(at)) >= 0 && !isThousands(sentence, at)) {
                Matcher time = PERIOD.matcher(sentence).region(clauseStart, at);
                int from = clauseStart;
                while (time.find()) {
                    period = time.group();
                    from = time.end();
                }
                Matcher figure = FIGURE.matcher(sentence).region(from, at);
                boolean isOwn = WHOLE.matcher(sentence).region(from, at).lookingAt();
                if ((period != null || isOwn) && figure.find()) {
                    compare(period == null ? "" : period, sentence.substring(from, figure.start()), figure, start, known, findings);
                }
                clauseStart = at + 1;
            }
        }
    }

    private static void compare(String period, String words, Matcher figure, int start, Map<String, Value> known, Findings findings) {
        String indicator = VERB.matcher(OWN.matcher(words.strip()).replaceFirst("")).replaceFirst("");
        if (indicator.length() < SHORTEST_INDICATOR || !indicator.chars().allMatch(character -> Manuscript.isHan((char) character))) {
            return;
        }
        Value value = new Value(amount(figure), figure.group());
        Value earlier = known.putIfAbsent(period + indicator + figure.group(3), value);
        if (earlier != null && earlier.amount().compareTo(value.amount()) != 0) {
            findings.add(start + figure.start(), start + figure.end(), "前文“" + period + indicator + "”是" + earlier.written() + "，这里是"
                    + value.written() + "，请核对。", null);
        }
    }

    private static BigDecimal amount(Matcher figure) {
        BigDecimal number = new BigDecimal(figure.group(1).replace(",", ""));
        String scale = figure.group(2);
        return scale == null ? number : number.scaleByPowerOfTen("万".equals(scale) ? 4 : 8);
    }

    private static boolean isThousands(String text, int at) {
        return text.charAt(at) == ',' && at > 0 && at + 1 < text.length() && Manuscript.isDigit(text.charAt(at - 1))
                && Manuscript.isDigit(text.charAt(at + 1));
    }
}
