package org.proposaldesk.letter.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.proposaldesk.letter.Letters;

/** How much of letters the parser reads; prints the table of fields. In CI the real letters must be there. */
class ParserAccuracyTest {

    private static final Path EXAMPLES = Letters.EXAMPLES.resolve("letters");

    @Test
    void readsRealLettersAlmostCompletely() throws IOException {
        assumeTrue(Files.exists(EXAMPLES) || System.getenv("CI") != null, "The real letters are not there");
        Accuracy accuracy = Accuracy.of(EXAMPLES);
        System.out.println(accuracy.table());
        accuracy.differences().forEach(System.out::println);
        assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.98);
    }

    /** Letters written for this project after the many ways in which bureaus write; see their names. */
    @Test
    void readsTheWaysOfOtherBureausCompletely() throws IOException {
        Accuracy accuracy = Accuracy.of(Path.of("src/test/resources/letters"));
        assertThat(accuracy.differences()).isEmpty();
    }
}
