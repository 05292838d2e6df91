package org.proposaldesk.letter.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Findings on real letters. They were all looked at by eye; {@code JUDGED_RIGHT} names those that are slips of the letters.
 *
 * <p>{@code mvn test -Dtest=RealLettersTest -Dfindings=print} prints them; {@code -Dletters=<file or folder>} prints those of other texts.
 */
class RealLettersTest {

    private static final Path EXAMPLES = Path.of(Optional.ofNullable(System.getenv("PROPOSALDESK_EXAMPLES")).orElse("../shared/examples"));
    /** Every letter that the web stored with half-width marks has this one, rightly. */
    private static final String HALF_WIDTH = "half-width-punctuation";
    private static final Set<String> JUDGED_RIGHT = Set.of("015 document-number", "025 salutation-colon", "026 document-number", "026 paired-marks",
            "026 stray-space", "052 salutation-colon", "061 salutation-colon", "064 dated-promise", "072 document-number",
            "081 document-number", "092 document-number", "103 paired-marks", "103 stray-space", "108 adverb-particle", "109 copies-end", "113 date",
            "119 date", "128 date");

    @Test
    void R39findsTheSlipsOfTheSampleLetter() throws IOException {
        assertThat(LetterChecker.check(Files.readString(EXAMPLES.resolve("zhuzhou-2104106.txt")))).extracting(Finding::rule)
                .containsExactlyInAnyOrder("stray-space", "broken-paragraph", "broken-paragraph", "traditional-character", "repeated-verb");
    }

    @Test
    void atMostOneFalseAlarmPerThousandCharacters() throws IOException {
        int characters = 0;
        List<String> doubtful = new ArrayList<>();
        List<String> halfWidth = new ArrayList<>();
        for (Path file : files(EXAMPLES.resolve("letters"))) {
            String text = Files.readString(file);
            String name = file.getFileName().toString().replace(".txt", "");
            characters += text.length();
            for (Finding finding : LetterChecker.check(text)) {
                String found = name + " " + finding.rule();
                if (HALF_WIDTH.equals(finding.rule())) {
                    halfWidth.add(found);
                } else if (!JUDGED_RIGHT.contains(found)) {
                    doubtful.add(found);
                }
            }
        }
        assertThat(characters).isPositive();
        assertThat(halfWidth).doesNotHaveDuplicates();
        assertThat(doubtful).hasSizeLessThanOrEqualTo(characters / 1000);
    }

    @Test
    void printsFindingsOnDemand() throws IOException {
        String letters = System.getProperty("letters");
        if (letters != null || System.getProperty("findings") != null) {
            for (Path file : files(letters == null ? EXAMPLES.resolve("letters") : Path.of(letters))) {
                String text = Files.readString(file);
                LetterChecker.check(text).forEach(finding -> System.out.println(file.getFileName() + "\t" + line(text, finding)));
            }
        }
    }

    private static String line(String text, Finding finding) {
        String around = text.substring(Math.max(0, finding.start() - 12), finding.start()) + "⟦" + finding.text() + "⟧"
                + text.substring(finding.end(), Math.min(text.length(), finding.end() + 12));
        return finding.rule() + "\t" + around.replaceAll("\\R", "⏎") + "\t" + finding.reason();
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
