package org.proposaldesk.letter.checker;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A verb or adverb twice in one clause (R39), as in 持续发挥…发挥效能; lists and nouns made of the same word are no slips. */
final class RepeatedVerbs extends Rule {

    private static final String WORDS = "发挥|进行|加大|打造|构建|开展|加强|加快|持续|进一步|不断|切实|充分|大力|着力|逐步";
    /** Both occurrences; what may stand between them neither joins two verbs nor makes the first one an attribute. */
    private static final Pattern TWICE = Pattern.compile("(" + WORDS + ")(?=([^的和与及并或而又以后前中时来]{3,16}?)\\1(.{1,2}))");
    /** Those whose second occurrence can simply go; otherwise a word that joins two parts may be missing. */
    private static final Set<String> SUPERFLUOUS = Set.of("发挥", "持续", "进一步", "不断", "切实", "充分", "大力", "着力", "逐步");
    /** After the second one: it is part of a noun, as in 开展情况, 加强版. */
    private static final Pattern NOUN = Pattern.compile("情况|工作|力度|过程|方案|机制|成效|效果|计划|阶段|进度|水平|单位|主体|部门|到位|工程|行动|项目"
            + "|活动|措施|会议|时间|次数|以来|[期率性者方中后前时的会年度得了区社版].?");
    /** Before the second one: what is done is named first, as in 作用发挥. */
    private static final Pattern NOMINAL_BEFORE = Pattern.compile(".*(作用|效能|优势|功能|正常|有序|统一|统筹|共同|联合|分别|同步)");

    RepeatedVerbs() {
        super("repeated-verb", "同句重复");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        Matcher twice = TWICE.matcher(manuscript.text());
        for (Line clause : manuscript.clauses()) {
            twice.region(clause.start(), clause.end());
            while (twice.find()) {
                String word = twice.group(1);
                String between = twice.group(2);
                if (!NOUN.matcher(twice.group(3)).matches() && !NOMINAL_BEFORE.matcher(between).matches()) {
                    findings.add(twice.start(), twice.end(2) + word.length(), "“" + word + "”在同一分句中重复，请删去一处或改写。",
                            SUPERFLUOUS.contains(word) ? word + between : null);
                }
            }
        }
    }
}
