package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese locale of each Camunda web app, compared with the English one shipped in the webjar of the engine version in use. */
class LocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}|\\{}");

    /** HTML as the locales use it; other angle brackets such as {@code <null>} are text and are translated. */
    private static final Pattern MARKUP = Pattern.compile("</?(?:a|b|br|code|em|i|p|span|strong)(?:\\s[^<>]*)?/?>|&\\w+;");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Labels that stay as they are in Chinese. */
    private static final Set<String> UNTRANSLATED = Set.of("Camunda", "ID", "ID*", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

    /** Ends an English plural; Chinese has none, so its translation alone may be blank. */
    private static final String PLURAL_ENDING = "s";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void hasTheKeysOfTheEnglishLocaleInTheSameOrder(String app) throws IOException {
        assertThat(names(read(app, "zh"))).isEqualTo(names(read(app, "en")));
        assertThat(names(labels(app, "zh"))).isEqualTo(names(labels(app, "en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keepsThePlaceholdersOfEachLabel(String app) throws IOException {
        assertThat(differing(app, PLACEHOLDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keepsTheMarkupOfEachLabel(String app) throws IOException {
        assertThat(differing(app, MARKUP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void isWrittenInChineseThroughout(String app) throws IOException {
        JsonNode english = labels(app, "en");
        assertThat(labels(app, "zh").properties())
                .filteredOn(label -> !CHINESE.matcher(label.getValue().asText()).find())
                .filteredOn(label -> !UNTRANSLATED.contains(label.getValue().asText()))
                .filteredOn(label -> !english.path(label.getKey()).asText().equals(PLURAL_ENDING))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void describesDatesInTheShapeOfTheEnglishLocale(String app) throws IOException {
        JsonNode dates = read(app, "zh").path("dateLocales");
        assertThat(shape(dates)).isEqualTo(shape(read(app, "en").path("dateLocales")));
        assertThat(List.of("months", "monthsShort", "weekdays", "weekdaysMin", "weekdaysShort"))
                .allSatisfy(list -> assertThat(dates.path(list)).as(list)
                        .allSatisfy(name -> assertThat(name.asText()).containsPattern(CHINESE)));
    }

    /** The keys of all labels in which the parts that match the pattern are not those of the English label, in any order. */
    private static List<String> differing(String app, Pattern pattern) throws IOException {
        JsonNode chinese = labels(app, "zh");
        Function<JsonNode, List<String>> parts =
                label -> pattern.matcher(label.asText()).results().map(MatchResult::group).sorted().toList();
        return labels(app, "en").properties().stream()
                .filter(label -> !parts.apply(label.getValue()).equals(parts.apply(chinese.path(label.getKey()))))
                .map(label -> label.getKey())
                .toList();
    }

    /** The type of a node with, for an object, the names and types within and, for a list, the types of its elements. */
    private static String shape(JsonNode node) {
        Stream<String> parts = node.isObject()
                ? node.properties().stream().map(property -> property.getKey() + shape(property.getValue()))
                : node.valueStream().map(LocaleTest::shape);
        return node.getNodeType() + parts.toList().toString();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode labels(String app, String language) throws IOException {
        return read(app, language).path("labels");
    }

    private static JsonNode read(String app, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream file = LocaleTest.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            // The shipped files begin with a byte order mark, which is no part of JSON.
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new JsonMapper().readTree(text);
        }
    }
}
