package org.proposaldesk.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists of words with their reasons, as the database keeps them. */
@Component
class RedactedWords {

    private final ObjectMapper json;

    RedactedWords(ObjectMapper json) {
        this.json = json;
    }

    List<Redacted> read(String text) {
        try {
            return Arrays.asList(json.readValue(text, Redacted[].class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String write(List<Redacted> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
