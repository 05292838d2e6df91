package org.proposaldesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proposaldesk.proposal.Refusal;

/** Refusals as people meet them: Chinese sentences, however deep the engine wraps them. */
public final class Refused {

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);
    private static final Pattern LATIN_WORD = Pattern.compile("(?!https?\\b)\\b[A-Za-z]{2,}");

    private Refused() {
    }

    /** What an action is refused with. */
    public static Refusal by(Runnable action) {
        Throwable thrown = catchThrowable(action::run);
        assertThat(thrown).as("the action was accepted").isNotNull();
        Refusal refusal = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).filter(Refusal.class::isInstance)
                .map(Refusal.class::cast).findFirst().orElseThrow(() -> new AssertionError("Not a refusal", thrown));
        sentences(refusal).forEach(Refused::isChinese);
        return refusal;
    }

    /** The fields that a refusal names. */
    public static List<String> fields(Refusal refusal) {
        return refusal.errors().stream().map(Refusal.FieldError::field).toList();
    }

    /** The rules that a refusal names. */
    public static List<String> rules(Refusal refusal) {
        return refusal.errors().stream().map(Refusal.FieldError::rule).filter(rule -> !rule.isEmpty()).distinct().collect(Collectors.toList());
    }

    private static List<String> sentences(Refusal refusal) {
        return Stream.concat(Stream.of(refusal.getMessage()), refusal.errors().stream().map(Refusal.FieldError::message)).toList();
    }

    static void isChinese(String sentence) {
        assertThat(sentence).matches(CHINESE).doesNotContainPattern(LATIN_WORD).endsWith("。");
    }
}
