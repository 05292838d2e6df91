package org.proposaldesk.letter.checker;

import java.util.regex.Pattern;
import org.proposaldesk.letter.ChineseNumerals;

/** The form of a title (domain §4.1, R62): Chinese numerals for 届 and 次, Arabic ones for the item, no mark at the end. */
final class TitleForm extends Rule {

    private static final Pattern END = Pattern.compile("[。.，,；;：:、]+$");
    private static final Pattern SITTING = Pattern.compile("(?<!\\d)0?([1-9]\\d?)(?=\\s{0,4}(?:届|次会议|次全会|次全体))");
    private static final Pattern TEN = Pattern.compile("(?<![\\p{IsHan}&&[二三四五六七八九十百]])一十([一二三四五六七八九]?)(?=届|次会议)");
    private static final Pattern ITEM = Pattern.compile("(?<=第)[一二三四五六七八九十]{1,3}(?=号)");

    TitleForm() {
        super("title-form", "标题写法");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        for (Line line : manuscript.lines()) {
            if (line.kind() == Line.Kind.TITLE) {
                check(manuscript.of(line), line.start(), findings);
            }
        }
    }

    private static void check(String title, int start, Findings findings) {
        END.matcher(title).results().forEach(match -> findings.add(start + match.start(), start + match.end(), "标题末尾不加标点。", ""));
        SITTING.matcher(title).results().forEach(match -> {
            String right = ChineseNumerals.of(Integer.parseInt(match.group(1)));
            findings.add(start + match.start(), start + match.end(), "标题中的届、次用汉字数字，应写作“" + right + "”。", right);
        });
        TEN.matcher(title).results().forEach(match -> findings.add(start + match.start(), start + match.end(),
                "“" + match.group() + "”应写作“十" + match.group(1) + "”。", "十" + match.group(1)));
        ITEM.matcher(title).results().forEach(match -> findings.add(start + match.start(), start + match.end(),
                "标题中的编号用阿拉伯数字。", arabic(match.group())));
    }

    private static String arabic(String numeral) {
        for (int number = 1; number < 100; number++) {
            if (ChineseNumerals.of(number).equals(numeral)) {
                return Integer.toString(number);
            }
        }
        return null;
    }
}
