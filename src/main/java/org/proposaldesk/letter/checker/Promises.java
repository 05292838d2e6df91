package org.proposaldesk.letter.checker;

import java.util.regex.Pattern;

/** Sentences that promise something (承诺, R45), told by their words; courtesies such as 将一如既往 promise nothing. */
final class Promises {

    private static final Pattern SENTENCE = Pattern.compile("[^。！；!;]{1,1000}+[。！；!;]?");
    /** What every time limit has: spares most sentences the longer expression. */
    private static final Pattern LIMIT = Pattern.compile("[内底前季]|承诺");
    /** We ourselves promise: neither what others promised nor the noun, as in 承诺事项, 承诺制, 承诺的. */
    private static final String WE_PROMISE = "(?:我[局委办们]|本局|本单位)(?:郑重|在此|现|也|并|向[^，。；,;]{1,12}?){0,2}承诺(?!事项|书|函|制|件|的|内容|清单|时限|期限|已|[和与、])";
    private static final Pattern DATED = Pattern.compile(
            "(?:力争|争取|确保|计划|拟|将|预计|保证)[^，。；,;]{0,40}?(?:年内|年底|月底|\\d{1,2}月份?[前底]|\\d{4}年[^，。；,;]{0,12}[前底]|\\d{1,2}日前|季度)"
            + "|(?:年内|年底前|月底前|\\d{1,2}月份?[前底]|\\d{4}年[^，。；,;]{0,8}底?前|\\d{1,2}日前)[^。；;]{0,20}(?:力争|争取|确保|计划|拟|将|完成|建成|投用|竣工|出台|启动)"
            + "|" + WE_PROMISE + "[^。；;]{0,60}?(?:年内|年底|月底|季度|\\d月|\\d日|\\d{4}年)");
    private static final Pattern PROMISE = Pattern.compile("(?<![已曾即])将(?!近|来|军|士|领|才|错就错)|力争|争取|确保|保证|拟(?![议题])"
            + "|计划(?=在|于|用|投|新|建|今|明|年|从|对|启|完|开|\\d)|" + WE_PROMISE);
    private static final Pattern DONE = Pattern.compile("已将|曾将|已经将|目前已|已完成|已建成|完成了|建成了|已于|于\\d{4}年[^，。]{0,12}将");
    private static final Pattern COURTESY = Pattern.compile("一如既往|感谢|恳请|希望您|认真(?:吸纳|听取|考虑)|欢迎");

    private Promises() {
    }

    static Pattern sentences() {
        return SENTENCE;
    }

    /** Whether a sentence promises something. */
    static boolean promises(String sentence) {
        return PROMISE.matcher(sentence).find() && !DONE.matcher(sentence).find() && !COURTESY.matcher(sentence).find();
    }

    /** Whether it also says until when. */
    static boolean promisesUntil(String sentence) {
        return LIMIT.matcher(sentence).find() && DATED.matcher(sentence).find() && !DONE.matcher(sentence).find();
    }
}
