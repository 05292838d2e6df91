package org.proposaldesk.letter.checker;

import java.util.Set;

/**
 * Paragraphs that a page turn broke inside a word (R39): 创新 at the end of one, 联合体 at the beginning of the next.
 *
 * <p>Certain only when the characters around the break stand together elsewhere in the text, or when the paragraph ends with
 * a word that must be followed by something.
 */
final class BrokenParagraphs extends Rule {

    private static final int MOST = 3;
    private static final int SHORTEST = 15;
    private static final Set<String> WANTS_MORE = Set.of("开展", "进行", "组织", "推进", "推动", "实施", "加强", "促进", "提升", "提高", "以及", "并且", "通过", "按照",
            "根据", "围绕", "支持", "鼓励", "建立", "完善", "强化", "落实", "打造", "关于", "对于", "为了", "由于", "其中", "包括");
    private static final String WANTS_MORE_CHARACTERS = "的和与及或在对把被将为从向、，,";

    BrokenParagraphs() {
        super("broken-paragraph", "段落断开");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        for (int at = 1; at < manuscript.lines().size(); at++) {
            Line before = manuscript.lines().get(at - 1);
            Line after = manuscript.lines().get(at);
            if (isRunning(manuscript, before) && goesOn(manuscript, after) && isBroken(manuscript.text(), before, after)) {
                String text = manuscript.text();
                int start = Math.max(before.start(), before.end() - 2);
                int end = Math.min(after.end(), after.start() + 2);
                findings.add(start, end, "段落在此处断开，应接为一段。", text.substring(start, before.end()) + text.substring(after.start(), end));
            }
        }
        findings.summariseAbove(MOST, "段落被硬回车断开");
    }

    /** A line of running text without an end. */
    private static boolean isRunning(Manuscript manuscript, Line line) {
        char last = manuscript.text().charAt(line.end() - 1);
        return line.kind() == Line.Kind.TEXT && line.length() >= SHORTEST && hasComma(manuscript, line)
                && (Manuscript.isHan(last) || "、，,".indexOf(last) >= 0);
    }

    private static boolean goesOn(Manuscript manuscript, Line line) {
        char first = manuscript.text().charAt(line.start());
        return line.kind() == Line.Kind.TEXT && line.length() >= SHORTEST && hasComma(manuscript, line)
                && (Manuscript.isHan(first) || first == '“' || first == '《') && !HeadingOrder.isLabelled(manuscript.of(line));
    }

    private static boolean hasComma(Manuscript manuscript, Line line) {
        return manuscript.of(line).chars().anyMatch(character -> "，。；,;".indexOf(character) >= 0);
    }

    private static boolean isBroken(String text, Line before, Line after) {
        String last = text.substring(before.end() - 2, before.end());
        String first = text.substring(after.start(), after.start() + 2);
        return WANTS_MORE.contains(last) || WANTS_MORE_CHARACTERS.indexOf(last.charAt(1)) >= 0 && last.charAt(1) != '的'
                || Manuscript.isHan(first.charAt(0)) && Manuscript.isHan(first.charAt(1)) && text.contains(last + first);
    }
}
