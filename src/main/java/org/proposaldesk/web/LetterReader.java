package org.proposaldesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proposaldesk.bureau.Bureau;
import org.proposaldesk.letter.HeadFormat;
import org.proposaldesk.letter.InvalidLetter;
import org.proposaldesk.letter.Letter;
import org.proposaldesk.letter.Sealing;
import org.proposaldesk.letter.parser.LetterParser;
import org.proposaldesk.letter.parser.ParsedLetter;
import org.proposaldesk.proposal.Refusal;
import org.springframework.stereotype.Component;

/** Letters as programs send them: JSON in which optional parts may be left out, or a text that was read. */
@Component
class LetterReader {

    /** Id under which a letter that lacks something is refused. */
    private static final String RULE = "R32";

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final Map<String, String> REQUIRED = required();

    private final Bureau bureau;

    LetterReader(Bureau bureau) {
        this.bureau = bureau;
    }

    /**
     * The letter of a JSON text. Head, sealing, issuer mark and signature are those of the bureau when they are left out; a block
     * may be a text alone.
     *
     * @throws Refusal names what is missing or wrong
     */
    Letter json(byte[] content) {
        try {
            if (!(JSON.readTree(content) instanceof ObjectNode letter)) {
                throw new Refusal(RULE, "请提交一封信的 JSON 对象。");
            }
            List<Refusal.FieldError> missing = REQUIRED.entrySet().stream().filter(part -> isMissing(letter.get(part.getKey())))
                    .map(part -> new Refusal.FieldError(part.getKey(), "缺少" + part.getValue() + "（" + part.getKey() + "），请补上。", RULE)).toList();
            if (!missing.isEmpty()) {
                throw new Refusal(missing);
            }
            return JSON.treeToValue(complete(letter), Letter.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Refusal(RULE, "信里没有“" + path(unknown) + "”这个字段，请核对字段名。");
        } catch (JsonMappingException wrong) {
            if (wrong.getCause() instanceof InvalidLetter invalid) {
                throw new Refusal(List.of(new Refusal.FieldError(invalid.field(), invalid.getMessage(), RULE)));
            }
            throw new Refusal(RULE, "字段“" + path(wrong) + "”的值不合要求，请对照接口说明改正。");
        } catch (JsonProcessingException malformed) {
            throw new Refusal(RULE, "提交的内容不是有效的 JSON，请检查引号、逗号和括号。");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The letter in a text; the bureau's own when the text does not name who writes.
     *
     * @throws Refusal names what the text lacks
     */
    Letter text(String text) {
        ParsedLetter read = LetterParser.parse(text);
        return read.toLetter().or(() -> LetterParser.parse(text + "\n" + bureau.name()).toLetter()).orElseThrow(() -> lacking(read));
    }

    private static Refusal lacking(ParsedLetter read) {
        String lacks = read.title() == null && read.addressees().isEmpty() ? "标题和主送（称谓）"
                : read.title() == null ? "标题" : read.addressees().isEmpty() ? "主送（称谓）" : "可以排印的正文";
        return new Refusal(RULE, "这段文字还不成一封信，缺少" + lacks + "，请补上后再试。");
    }

    private ObjectNode complete(ObjectNode letter) {
        letter.remove("version");
        fill(letter, "format", HeadFormat.DOCUMENT.name());
        fill(letter, "sealing", Sealing.SEAL.name());
        fill(letter, "issuerMark", bureau.issuerMark());
        fill(letter, "signature", bureau.name());
        List.of("signers", "titleLines", "attachments").forEach(list -> empty(letter, list));
        if (letter.get("attachments") instanceof ArrayNode attachments) {
            for (int at = 0; at < attachments.size(); at++) {
                if (attachments.get(at).isTextual()) {
                    attachments.set(at, JSON.createObjectNode().put("name", attachments.get(at).textValue()));
                }
                if (attachments.get(at) instanceof ObjectNode attachment) {
                    empty(attachment, "blocks");
                    paragraphs(attachment.get("blocks"));
                }
            }
        }
        paragraphs(letter.get("blocks"));
        return letter;
    }

    private static void paragraphs(JsonNode blocks) {
        if (blocks instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                if (list.get(at).isTextual()) {
                    list.set(at, JSON.createObjectNode().put("level", 0).put("text", list.get(at).textValue()));
                }
            }
        }
    }

    private static void fill(ObjectNode letter, String field, String value) {
        if (isMissing(letter.get(field))) {
            letter.put(field, value);
        }
    }

    private static void empty(ObjectNode letter, String field) {
        if (isMissing(letter.get(field))) {
            letter.putArray(field);
        }
    }

    private static boolean isMissing(JsonNode value) {
        return value == null || value.isNull() || value.isTextual() && value.textValue().isBlank() || value.isArray() && value.isEmpty();
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream().map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static Map<String, String> required() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put("title", "标题");
        required.put("salutation", "主送（称谓）");
        required.put("blocks", "正文");
        return required;
    }
}
