package org.proposaldesk.letter.checker;

import java.util.List;
import java.util.regex.Pattern;

/** The list of copies (抄送) ends with a full stop (GB/T 9704-2012 clause 7.4.2), on whichever line it ends. */
final class CopiesEnd extends Rule {

    private static final Pattern COPIES = Pattern.compile("抄\\s{0,4}[送报]\\s{0,4}[：:].*");
    private static final Pattern OTHER = Pattern.compile("抄.*|主送.*|.*印发.*|.*\\d{4}年.*|.*[：:].*");
    private static final int LONGEST_LINE = 100;

    CopiesEnd() {
        super("copies-end", "抄送结尾");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        List<Line> lines = manuscript.letterLines();
        for (int at = 0; at < lines.size(); at++) {
            if (COPIES.matcher(manuscript.of(lines.get(at))).matches()) {
                Line last = last(manuscript, lines, at);
                String end = manuscript.text().substring(last.end() - 1, last.end());
                if (!"。".equals(end)) {
                    boolean mark = "，、；,;.".contains(end);
                    findings.add(last.end() - 1, last.end(), "抄送机关后面应有句号“。”。", mark ? "。" : end + "。");
                }
            }
        }
    }

    /** The line on which the list ends: lines that follow without a blank one and are nothing else belong to it. */
    private static Line last(Manuscript manuscript, List<Line> lines, int copies) {
        int last = copies;
        while (last + 1 < lines.size() && manuscript.text().charAt(lines.get(last).end() - 1) != '。' && goesOn(manuscript, lines, last)) {
            last++;
        }
        return lines.get(last);
    }

    private static boolean goesOn(Manuscript manuscript, List<Line> lines, int at) {
        Line next = lines.get(at + 1);
        long breaks = manuscript.text().substring(lines.get(at).end(), next.start()).chars().filter(character -> character == '\n').count();
        return breaks <= 1 && next.length() <= LONGEST_LINE && !OTHER.matcher(manuscript.of(next)).matches();
    }
}
