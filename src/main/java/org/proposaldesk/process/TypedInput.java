package org.proposaldesk.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.proposaldesk.proposal.Refusal;

/** The JSON of a form as the record that a step or action wants. */
final class TypedInput {

    private TypedInput() {
    }

    /**
     * @param input null is an empty form
     * @throws Refusal when a field has the wrong form; names it
     */
    static <I> I read(ObjectMapper json, JsonNode input, Class<I> type) {
        try {
            return json.treeToValue(input == null ? JsonNodeFactory.instance.objectNode() : input, type);
        } catch (JsonMappingException malformed) {
            throw new Refusal(List.of(new Refusal.FieldError(path(malformed), "这一项的格式不对，请重新填写（日期如2025-06-09，数字不带单位）。", "")));
        } catch (JsonProcessingException unreadable) {
            throw new Refusal("", "提交的内容无法读取，请刷新页面后重试。");
        }
    }

    private static String path(JsonMappingException malformed) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference part : malformed.getPath()) {
            if (part.getFieldName() == null) {
                path.append('[').append(part.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(part.getFieldName());
            }
        }
        return path.toString();
    }
}
