package org.proposaldesk.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The paragraphs of a letter that have to do with a question. */
final class Passages {

    private static final int MOST = 3;
    /** A line that ends before the sentence does and is at least this long goes on in the next line. */
    private static final int FULL_LINE = 20;

    private record Passage(int position, String text, long words) {
    }

    private Passages() {
    }

    /** At most three paragraphs with most of the words, in the order of the letter. */
    static List<String> of(String text, Collection<String> words) {
        List<Passage> passages = new ArrayList<>();
        for (String paragraph : paragraphs(text)) {
            Collection<String> has = Words.different(paragraph);
            long matched = words.stream().filter(has::contains).count();
            if (matched > 0) {
                passages.add(new Passage(passages.size(), paragraph, matched));
            }
        }
        return passages.stream().sorted(Comparator.comparingLong(Passage::words).reversed()).limit(MOST)
                .sorted(Comparator.comparingInt(Passage::position)).map(Passage::text).toList();
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.split("\\R")) {
            String words = line.strip();
            paragraph.append(words);
            if (words.length() < FULL_LINE || words.matches(".*[。！？：；”）]")) {
                if (!paragraph.isEmpty()) {
                    paragraphs.add(paragraph.toString());
                }
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }
}
