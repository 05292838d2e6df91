package org.proposaldesk.letter.checker;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One indicator with two values (domain §4.4-9): the same words, unit and period, but different figures.
 *
 * <p>Compared is what a sentence begins with, 2024年全市技术合同成交额31亿元, or what begins with the whole place (全市). A figure further
 * on may belong to something named before it. Aims, estimates and words that fit anything (投入资金) are left out.
 */
final class DisagreeingFigures extends Rule {

    private static final Pattern CLAUSE = Pattern.compile("[^，,。；;！？!?]{1,1000}[，,。；;！？!?]?");
    private static final String SENTENCE_ENDS = "。；;！？!?";
    private static final String PERIOD = "(?:截至|到)?(\\d{4}年(?:上半年|下半年|前?[一二三四]个?季度|\\d{1,2}月(?:\\d{1,2}日)?)?(?:底|末|初)?"
            + "|今年|去年|目前)[，,]?(?:我局|我市|我区|我县)?";
    private static final String PLACE = "(?:(?<whole>全[市区县省局州镇])|[我本][市区县省局州镇])?";
    private static final Pattern FIGURE = Pattern.compile("(?:" + PERIOD + ")?" + PLACE + "(?:共|已|累计|总计|合计|完成|实现|发放){0,3}"
            + "(?<indicator>\\p{IsHan}{4,20}?)"
            + "(?:共计|共有|共|总计|合计|累计|已达|达到|达|为|是|有|至|：|:)?(?<number>\\d{1,9}(?:,\\d{3}){0,4}(?:\\.\\d{1,4})?)\\s?(?<scale>[万亿])?"
            + "(?<unit>元|家|个|项|件|人次|人|户|公里|平方公里|平方米|亩|所|名|台|辆|场次|场|吨|公顷|%|％)(?!以上|左右|多|余|以下|以内)");
    private static final Pattern UNSURE = Pattern.compile("力争|目标|计划|预计|拟|将|确保|争取|约|近|超过|突破|不少于|不低于|至少|以上|左右|余|多|从|由|分别|平均");
    /** Words that fit any topic, alone or put together. */
    private static final Pattern ANYTHING = Pattern.compile("(?:新增|新建|改建|建设|完成|实现|投入|安排|落实|争取|下达|拨付|开展|组织|举办|培训|检查|服务|覆盖|实施|申报|获得|各级|各类"
            + "|财政|专项|有关|相关|本级|上级|中央|省级|市级|县级|总|的|投资|资金|经费|补助|补贴|项目|人员|人次|群众|面积|活动|企业|总额|金额|同比|环比|增长|下降|增加|减少|占比|比重){1,10}");

    private record Value(BigDecimal amount, String written) {
    }

    DisagreeingFigures() {
        super("disagreeing-figures", "数据不一致");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        Map<String, Value> known = new HashMap<>();
        String text = manuscript.text();
        for (Line line : manuscript.letterLines()) {
            String period = "";
            Matcher clause = CLAUSE.matcher(text).region(line.start(), line.end());
            Matcher figure = FIGURE.matcher(text);
            boolean begins = true;
            while (clause.find()) {
                if (figure.region(clause.start(), line.end()).lookingAt() && !UNSURE.matcher(figure.group()).find()) {
                    period = figure.group(1) == null ? period : figure.group(1);
                    if (begins && figure.group(1) != null || figure.group("whole") != null) {
                        compare(figure, period, known, findings);
                    }
                }
                begins = SENTENCE_ENDS.indexOf(text.charAt(clause.end() - 1)) >= 0;
            }
        }
    }

    private static void compare(Matcher figure, String period, Map<String, Value> known, Findings findings) {
        String indicator = figure.group("indicator");
        if (ANYTHING.matcher(indicator).matches()) {
            return;
        }
        Value value = new Value(amount(figure), figure.group().substring(figure.start("number") - figure.start()));
        Value earlier = known.putIfAbsent(period + indicator + figure.group("unit"), value);
        if (earlier != null && earlier.amount().compareTo(value.amount()) != 0) {
            findings.add(figure.start("number"), figure.end("unit"), "前文“" + period + indicator + "”是" + earlier.written() + "，这里是"
                    + value.written() + "，请核对。", null);
        }
    }

    private static BigDecimal amount(Matcher figure) {
        BigDecimal number = new BigDecimal(figure.group("number").replace(",", ""));
        String scale = figure.group("scale");
        return scale == null ? number : number.scaleByPowerOfTen("万".equals(scale) ? 4 : 8);
    }
}
