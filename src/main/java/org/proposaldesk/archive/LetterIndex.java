package org.proposaldesk.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proposaldesk.letter.Block;
import org.proposaldesk.letter.Letter;

/** The words of a letter with their places, by which a {@link Question} finds it. */
public final class LetterIndex {

    private LetterIndex() {
    }

    /** What is read in a letter, one paragraph a line: title, salutation, text and tables. */
    public static String text(Letter letter) {
        List<String> lines = new ArrayList<>(List.of(letter.title(), letter.salutation()));
        for (Block block : letter.blocks()) {
            lines.add(block.runIn() == null ? block.text() : block.text() + block.runIn());
            if (block.table() != null) {
                block.table().rows().forEach(row -> lines.add(String.join(" ", row)));
            }
        }
        return String.join("\n", lines);
    }

    /** As PostgreSQL reads a text search vector: each word with its places, those of the head with weight A. */
    public static String vector(String head, String text) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        int last = 0;
        for (Words.Word word : Words.of(head)) {
            places.computeIfAbsent(word.text(), one -> new ArrayList<>()).add(word.position() + "A");
            last = word.position();
        }
        for (Words.Word word : Words.of(text)) {
            places.computeIfAbsent(word.text(), one -> new ArrayList<>()).add(String.valueOf(last + 2 + word.position()));
        }
        return places.entrySet().stream().map(one -> "'" + one.getKey() + "':" + String.join(",", one.getValue())).collect(Collectors.joining(" "));
    }
}
