package org.proposaldesk.letter.checker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Traditional characters (繁体字) in simplified text, such as 辦 for 办 (R39); the table is made from OpenCC's. */
final class TraditionalCharacters extends Rule {

    private static final Map<Integer, String> SIMPLIFIED = load();
    private static final int MOST = 10;

    TraditionalCharacters() {
        super("traditional-character", "繁体字");
    }

    @Override
    void check(Manuscript manuscript, Findings findings) {
        for (Line line : manuscript.letterLines()) {
            check(manuscript.text(), line, findings);
        }
        findings.summariseAbove(MOST, "文中有繁体字");
    }

    private static void check(String text, Line line, Findings findings) {
        StringBuilder simplified = new StringBuilder();
        int start = line.start();
        int at = line.start();
        while (at < line.end()) {
            int character = text.codePointAt(at);
            String simple = SIMPLIFIED.get(character);
            if (simple == null) {
                report(text, start, at, simplified, findings);
            } else {
                start = simplified.isEmpty() ? at : start;
                simplified.append(simple);
            }
            at += Character.charCount(character);
        }
        report(text, start, line.end(), simplified, findings);
    }

    private static void report(String text, int start, int end, StringBuilder simplified, Findings findings) {
        if (!simplified.isEmpty()) {
            findings.add(start, end, "“" + text.substring(start, end) + "”是繁体字，应写作“" + simplified + "”。", simplified.toString());
            simplified.setLength(0);
        }
    }

    private static Map<Integer, String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                TraditionalCharacters.class.getResourceAsStream("/checker/traditional-characters.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableMap(line -> line.codePointAt(0),
                    line -> line.substring(Character.charCount(line.codePointAt(0)))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
