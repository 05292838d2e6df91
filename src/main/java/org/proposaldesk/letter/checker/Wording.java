package org.proposaldesk.letter.checker;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slips that one expression describes. */
final class Wording extends Rule {

    private static final String ADVERB = "一如既往|积极|认真|扎实|切实|努力|更好|主动|不断|逐步|及时|全力|有序|稳步|有效|深入|大力|极大|大大|明显|显著|充分|全面";

    private final Pattern pattern;
    private final Function<MatchResult, String> reason;
    private final Function<MatchResult, String> suggestion;

    private Wording(String id, String name, String expression, Function<MatchResult, String> reason, Function<MatchResult, String> suggestion) {
        super(id, name);
        this.pattern = Pattern.compile(expression);
        this.reason = reason;
        this.suggestion = suggestion;
    }

    /** Secrecy marks (R31): state secrets never enter this system. */
    static Rule secrecyMark() {
        return new Wording("secrecy-mark", "密级标志", "(?:绝\\s?密|机\\s?密|秘\\s?密)\\s{0,4}★(?:\\s{0,4}\\d{1,3}\\s?[年月]|\\s{0,4}长期)?",
                match -> "有密级标志。涉密内容不得进入本系统，请删除后按保密规定办理。", match -> null);
    }

    /** The same mark twice, or a weaker mark beside a full stop. */
    static Rule repeatedPunctuation() {
        return new Wording("repeated-punctuation", "重复标点", "。{2,}|，{2,}|、{2,}|；{2,}|：{2,}|？{2,}|,{2,}|;{2,}|[，、；：]。|。[，、；：]",
                match -> "标点重复。", match -> {
                    String written = match.group();
                    return written.charAt(0) == '。' && written.charAt(1) != '。' ? null : written.substring(written.length() - 1);
                });
    }

    /** 的 before what can only be a verb: 一如既往的做好, 极大的提高了. */
    static Rule adverbParticle() {
        return new Wording("adverb-particle", "的地误用", "(?<=" + ADVERB + ")的(?=(?:做|抓|办|搞|建|管|用|落实|处理|解决|完成|推进|维护)好(?!评|事|人|处)"
                + "|(?:提高|提升|改善|促进|推动|增强|缓解|推进|减轻|保障|方便|满足|解决|激发|调动)了)", match -> "动词前面应用“地”。", match -> "地");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        manuscript.eachMatch(pattern, match -> findings.add(match.start(), match.end(), reason.apply(match), suggestion.apply(match)));
    }
}
