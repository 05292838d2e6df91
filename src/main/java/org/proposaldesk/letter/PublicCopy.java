package org.proposaldesk.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes the copy of a letter that is published: redacted passages are gone from the letter itself, so no file made of it can hold
 * them, and the closing block with names and telephone is left out (R30).
 */
public final class PublicCopy {

    /** Stands for every redacted passage, whatever its length, so that it does not tell how long a name or number is. */
    public static final String MARK = "■■■";

    private static final Pattern REDACTABLE = Pattern.compile("/title|/salutation|/signers/\\d+|/note|/imprint/copies|/attachments/\\d+/name"
            + "|(/attachments/\\d+)?/blocks/\\d+/(text|runIn|table/rows/\\d+/\\d+)");

    private PublicCopy() {
    }

    /**
     * The letter without the passages.
     *
     * @throws InvalidLetter when a passage does not exist or may not be redacted, such as a date or the label of a heading
     */
    public static Letter of(Letter letter, List<Redaction> redactions) {
        Map<String, List<Redaction>> byPlace = new TreeMap<>();
        redactions.forEach(redaction -> byPlace.computeIfAbsent(redaction.place(), place -> new ArrayList<>()).add(redaction));
        ObjectNode tree = LetterJson.tree(letter);
        byPlace.forEach((place, passages) -> redact(tree, place, passages));
        tree.putNull("closing");
        if (byPlace.containsKey("/title")) {
            tree.putArray("titleLines");
        }
        return LetterJson.letter(tree);
    }

    /** Every passage of a letter that consists of these words, for {@link #of}. */
    public static List<Redaction> find(Letter letter, String words, String reason) {
        Text.required("redactions", "要遮盖的文字", words);
        List<Redaction> found = new ArrayList<>();
        find(LetterJson.tree(letter), "", words, reason, found);
        return found;
    }

    private static void find(JsonNode node, String place, String words, String reason, List<Redaction> found) {
        if (node.isTextual() && REDACTABLE.matcher(place).matches()) {
            String text = node.textValue();
            int length = words.codePointCount(0, words.length());
            for (int index = text.indexOf(words); index >= 0; index = text.indexOf(words, index + words.length())) {
                int start = text.codePointCount(0, index);
                found.add(new Redaction(place, start, start + length, reason));
            }
        }
        node.properties().forEach(field -> find(field.getValue(), place + "/" + field.getKey(), words, reason, found));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), place + "/" + i, words, reason, found);
            }
        }
    }

    private static void redact(ObjectNode tree, String place, List<Redaction> passages) {
        if (!REDACTABLE.matcher(place).matches() || !tree.at(place).isTextual()) {
            throw new InvalidLetter("redactions", "“" + place + "”不是可以遮盖的文字，请重新选取。");
        }
        int slash = place.lastIndexOf('/');
        JsonNode parent = tree.at(place.substring(0, slash));
        String redacted = redact(tree.at(place).textValue(), passages);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.substring(slash + 1)), redacted);
        } else {
            ((ObjectNode) parent).put(place.substring(slash + 1), redacted);
        }
    }

    /** The text with one mark for each passage; passages that overlap or touch share one. */
    private static String redact(String text, List<Redaction> passages) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder redacted = new StringBuilder();
        int shown = 0;
        for (Redaction passage : passages.stream().sorted(Comparator.comparingInt(Redaction::start)).toList()) {
            if (passage.end() > codePoints.length) {
                throw new InvalidLetter("redactions", "遮盖范围超出了文字（" + passage.place() + "共" + codePoints.length + "字），请重新选取。");
            }
            if (passage.start() > shown || shown == 0) {
                redacted.append(new String(codePoints, shown, passage.start() - shown)).append(MARK);
            }
            shown = Math.max(shown, passage.end());
        }
        return redacted.append(new String(codePoints, shown, codePoints.length - shown)).toString();
    }
}
