package org.proposaldesk.letter.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RealLettersTest {

    private static final Path EXAMPLES = Path.of(Optional.ofNullable(System.getenv("PROPOSALDESK_EXAMPLES")).orElse("../shared/examples"));

    @Test
    void print() throws IOException {
        int characters = 0;
        int count = 0;
        try (Stream<Path> files = Stream.concat(Stream.of(EXAMPLES.resolve("zhuzhou-2104106.txt")), Files.list(EXAMPLES.resolve("letters")).sorted())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(file);
                characters += text.length();
                List<Finding> found = LetterChecker.check(text);
                count += found.size();
                for (Finding f : found) {
                    String around = text.substring(Math.max(0, f.start() - 12), f.start()) + "⟦" + f.text() + "⟧" + text.substring(f.end(), Math.min(text.length(), f.end() + 12));
                    System.out.println(file.getFileName() + "\t" + f.rule() + "\t" + around.replace("\n", "⏎") + "\t→ " + f.suggestion() + "\t" + f.reason());
                }
            }
        }
        System.out.println(count + " findings in " + characters + " characters");
        assertThat(count).isPositive();
    }
}
