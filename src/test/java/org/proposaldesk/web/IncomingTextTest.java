package org.proposaldesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** What forms send is cleaned of what nobody sees, and of nothing else. */
class IncomingTextTest {

    record Typed(String text, List<String> lines) {
    }

    private final ObjectMapper json = mapper();

    private static ObjectMapper mapper() {
        Jackson2ObjectMapperBuilder builder = Jackson2ObjectMapperBuilder.json();
        new IncomingText().cleanText().customize(builder);
        return builder.build();
    }

    @Test
    void losesControlCharacters() throws Exception {
        String sent = "{\"text\": \"一\\u0000是\\u0007\", \"lines\": [\"\\u001F二\"]}";
        assertThat(json.readValue(sent, Typed.class)).isEqualTo(new Typed("一是", List.of("二")));
        assertThat(json.readTree(sent).path("text").asText()).isEqualTo("一是");
        assertThat(json.readTree(sent).path("lines").get(0).asText()).isEqualTo("二");
    }

    @Test
    void keepsLinesTabsAndRareCharacters() throws Exception {
        Typed typed = new Typed("一是\r\n二是\t𠮷😀", List.of());
        assertThat(json.readValue(json.writeValueAsString(typed), Typed.class)).isEqualTo(typed);
    }

    @Test
    void breaksLinesWhereAWordProcessorDid() throws Exception {
        assertThat(json.readValue("{\"text\": \"一是\\u000B二是\"}", Typed.class).text()).isEqualTo("一是\n二是");
    }

    @Test
    void refusesListsWithHoles() {
        assertThatThrownBy(() -> json.readValue("{\"lines\": [null]}", Typed.class)).isInstanceOf(JsonMappingException.class);
    }
}
