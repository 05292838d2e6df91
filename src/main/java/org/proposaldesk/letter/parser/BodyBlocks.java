package org.proposaldesk.letter.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proposaldesk.letter.Block;

/** Turns the lines of the text into blocks with levels (GB/T 9704-2012 clause 7.3.3), lines that a page turn parted joined again. */
final class BodyBlocks {

    private static final String NUMERAL = "[一二三四五六七八九十]+";
    private static final Pattern[] LABELS = {
        null, Pattern.compile("(" + NUMERAL + "、)\\s*(.+)"), Pattern.compile("[（(](" + NUMERAL + ")[）)]\\s*(.+)"),
        Pattern.compile("([1-9]\\d?[.．])\\s*([^\\d\\s].*)"), Pattern.compile("[（(]([1-9]\\d?)[）)]\\s*(.+)"),
    };
    private static final Pattern ENDS = Pattern.compile(".*[。！？：；…”）》.!?:;)\"]");
    private static final int LONG_LINE = 20;

    private BodyBlocks() {
    }

    /** The blocks that these paragraphs make. */
    static List<Block> of(List<String> lines) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : lines) {
            int last = paragraphs.size() - 1;
            if (last >= 0 && goesOn(paragraphs.get(last)) && level(line) == 0) {
                paragraphs.set(last, paragraphs.get(last) + line);
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs.stream().map(BodyBlocks::block).toList();
    }

    /** A long line without a stop that is no heading was broken by a page turn. */
    private static boolean goesOn(String paragraph) {
        return paragraph.length() >= LONG_LINE && !ENDS.matcher(paragraph).matches() && (level(paragraph) == 0 || paragraph.contains("。"));
    }

    private static int level(String paragraph) {
        for (int level = 1; level < LABELS.length; level++) {
            if (LABELS[level].matcher(paragraph).matches()) {
                return level;
            }
        }
        return 0;
    }

    private static Block block(String paragraph) {
        int level = level(paragraph);
        if (level == 0) {
            return Block.paragraph(paragraph);
        }
        Matcher matcher = LABELS[level].matcher(paragraph);
        matcher.matches();
        String label = level % 2 == 0 ? "（" + matcher.group(1) + "）" : matcher.group(1);
        String words = matcher.group(2);
        int stop = words.indexOf('。') + 1;
        boolean runsIn = stop > 0 && stop < words.length();
        return runsIn ? new Block(level, label + words.substring(0, stop), words.substring(stop).strip(), null) : Block.heading(level, label + words);
    }
}
