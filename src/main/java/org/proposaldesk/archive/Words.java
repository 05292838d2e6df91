package org.proposaldesk.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What letters are found by. Chinese is written without blanks between words, so every two neighbouring Chinese characters are
 * one word (科技创新: 科技, 技创, 创新); Latin words and numbers are words as they stand. Half and full width, small and capital
 * letters are the same, and a line end between two Chinese characters divides nothing.
 */
public final class Words {

    /** Longest text that is divided; what stands behind is not found, but kept. */
    private static final int LONGEST = 50_000;

    /**
     * A word and its place.
     *
     * @param position rises by one from word to word, by two across punctuation, so that only neighbours stand next to each other
     */
    record Word(String text, int position) {
    }

    private final List<Word> found = new ArrayList<>();
    private final StringBuilder latin = new StringBuilder();
    private String before;
    private boolean alone;
    private int position;

    private Words() {
    }

    /** The words of a text in their order. */
    static List<Word> of(String text) {
        Words words = new Words();
        String same = Normalizer.normalize(text.substring(0, Math.min(text.length(), LONGEST)), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        same.codePoints().forEach(words::read);
        words.endHan();
        words.endLatin();
        return words.found;
    }

    /** The different words of a text, without those that are one Chinese character alone. */
    public static Set<String> different(String text) {
        Set<String> different = new LinkedHashSet<>();
        of(text).stream().map(Word::text).filter(word -> !isHan(word)).forEach(different::add);
        return different;
    }

    /** Whether the word is a single Chinese character, which stands in the index only as a part of words. */
    static boolean isHan(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isIdeographic(word.codePointAt(0));
    }

    private void read(int character) {
        if (Character.isIdeographic(character)) {
            endLatin();
            String now = Character.toString(character);
            if (before != null) {
                add(before + now);
            }
            alone = before == null;
            before = now;
        } else if (Character.isLetterOrDigit(character)) {
            endHan();
            latin.appendCodePoint(character);
        } else {
            endLatin();
            if (!Character.isWhitespace(character)) {
                endHan();
                position++;
            }
        }
    }

    private void endHan() {
        if (before != null && alone) {
            add(before);
        }
        before = null;
    }

    private void endLatin() {
        if (!latin.isEmpty()) {
            add(latin.toString());
            latin.setLength(0);
        }
    }

    private void add(String word) {
        found.add(new Word(word, ++position));
    }
}
