package org.proposaldesk.letter.checker;

import java.util.List;
import java.util.regex.Pattern;

/** The salutation ends with a full-width colon (GB/T 9704-2012 clause 7.3.2). */
final class SalutationColon extends Rule {

    private static final Pattern SALUTATION = Pattern.compile("(?:尊敬的)?[\\p{IsHan}·、]{2,60}?(?:委员|代表)[，。,.]?");
    private static final Pattern OPENING = Pattern.compile("(?:您|你|贵|现|提出|提案|关于|《|“).*");

    SalutationColon() {
        super("salutation-colon", "称谓冒号");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        List<Line> lines = manuscript.letterLines();
        for (int at = 0; at + 1 < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.kind() == Line.Kind.TEXT && SALUTATION.matcher(manuscript.of(line)).matches()
                    && OPENING.matcher(manuscript.of(lines.get(at + 1))).matches()) {
                String end = manuscript.text().substring(line.end() - 1, line.end());
                boolean marked = "，。,.".contains(end);
                findings.add(line.end() - 1, line.end(), "称谓后面应有全角冒号“：”。", marked ? "：" : end + "：");
                return;
            }
        }
    }
}
