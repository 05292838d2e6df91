package org.proposaldesk.letter.parser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what the parser reads with what a person reads, field by field.
 *
 * <p>Two values agree when they are equal after both are folded: compatible forms of Unicode (NFKC), no blanks, and one
 * form each for brackets, quotation marks and dashes. Lists are compared value by value. A value that was read and not
 * expected counts against precision, one that was expected and not read against recall.
 */
final class Accuracy {

    /** Name in the index file, then the name of the interface. */
    private static final Map<String, String> FIELDS = fields();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Reads every letter of a folder that its {@code index.jsonl} names. */
    static Accuracy of(Path folder) throws IOException {
        Accuracy accuracy = new Accuracy();
        for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
            JsonNode expected = JSON.readTree(line);
            String file = expected.get("file").asText();
            accuracy.compare(file, expected, JSON.valueToTree(LetterParser.parse(Files.readString(folder.resolve(file)))));
        }
        return accuracy;
    }

    private void compare(String file, JsonNode expected, JsonNode read) {
        FIELDS.forEach((name, field) -> {
            List<String> wanted = values(expected.has(field) ? expected.get(field) : expected.path(name));
            List<String> found = values(read.path(field));
            int[] count = counts.computeIfAbsent(field, key -> new int[3]);
            List<String> missing = new ArrayList<>(wanted);
            found.forEach(missing::remove);
            count[0] += wanted.size() - missing.size();
            count[1] += wanted.size();
            count[2] += found.size();
            if (!missing.isEmpty() || wanted.size() != found.size()) {
                differences.add("%s %s: expected %s, read %s".formatted(file, field, wanted, found));
            }
        });
    }

    double recall() {
        return ratio(sum(0), sum(1));
    }

    double precision() {
        return ratio(sum(0), sum(2));
    }

    List<String> differences() {
        return differences;
    }

    /** One row for each field: right, expected, read, precision and recall. */
    String table() {
        StringBuilder table = new StringBuilder("%-16s%8s%10s%8s%12s%8s%n".formatted("field", "right", "expected", "read", "precision", "recall"));
        counts.forEach((field, count) -> table.append(row(field, count[0], count[1], count[2])));
        return table.append(row("all", sum(0), sum(1), sum(2))).toString();
    }

    private static String row(String field, int right, int expected, int read) {
        return "%-16s%8d%10d%8d%12.3f%8.3f%n".formatted(field, right, expected, read, ratio(right, read), ratio(right, expected));
    }

    private int sum(int column) {
        return counts.values().stream().mapToInt(count -> count[column]).sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    private static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(fold(value.asText())));
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.add(fold(node.asText()));
        }
        return values;
    }

    private static String fold(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "")
                .replaceAll("[〔﹝【]", "[").replaceAll("[〕﹞】]", "]").replaceAll("[“”\"]", "\"").replaceAll("[—–―‐－]+", "-").replace("○", "〇");
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", "kind");
        fields.put("category", "category");
        fields.put("publication", "publication");
        fields.put("issuer", "issuer");
        fields.put("doc_number", "documentNumber");
        fields.put("signer", "signer");
        fields.put("session", "session");
        fields.put("number", "number");
        fields.put("title", "title");
        fields.put("addressees", "addressees");
        fields.put("proposal_title", "proposalTitle");
        fields.put("sections", "sections");
        fields.put("lead_person", "leadPerson");
        fields.put("handler", "handler");
        fields.put("phone", "phone");
        fields.put("date", "date");
        return fields;
    }
}
