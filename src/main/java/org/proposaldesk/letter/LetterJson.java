package org.proposaldesk.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The canonical JSON of letters: the record components in their declared order after a version. */
final class LetterJson {

    /** Raised when a component is added, removed or changes its meaning. */
    private static final int VERSION = 2;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private LetterJson() {
    }

    static String write(Letter letter) {
        return tree(letter).toString();
    }

    /** The canonical JSON as a tree that may be changed. */
    static ObjectNode tree(Letter letter) {
        ObjectNode node = MAPPER.createObjectNode().put("version", VERSION);
        node.setAll((ObjectNode) MAPPER.valueToTree(letter));
        return node;
    }

    static Letter read(String json) {
        try {
            return letter(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new InvalidLetter("json", "信函数据不是有效的JSON，无法读取。");
        }
    }

    /** The letter that a tree like that of {@link #tree} holds. */
    static Letter letter(JsonNode node) {
        try {
            if (!(node instanceof ObjectNode object) || object.path("version").asInt() != VERSION) {
                throw new InvalidLetter("version", "信函数据的版本不是" + VERSION + "，无法读取。");
            }
            object.remove("version");
            return MAPPER.treeToValue(object, Letter.class);
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof InvalidLetter invalid) {
                throw invalid;
            }
            throw new InvalidLetter("json", "信函数据的内容不完整或多出字段，无法读取。");
        } catch (JsonProcessingException e) {
            throw new InvalidLetter("json", "信函数据不是有效的JSON，无法读取。");
        }
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java platform", e);
        }
    }
}
