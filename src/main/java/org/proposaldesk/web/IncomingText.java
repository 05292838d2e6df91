package org.proposaldesk.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Text as it comes in: without control characters, which people paste from elsewhere unseen and the database and letters do
 * not take; and lists without holes.
 */
@Configuration
class IncomingText {

    private static final JsonNodeFactory NODES = new JsonNodeFactory() {

        private static final long serialVersionUID = 1L;

        @Override
        public TextNode textNode(String text) {
            return super.textNode(clean(text));
        }
    };

    @Bean
    Jackson2ObjectMapperBuilderCustomizer cleanText() {
        return builder -> builder.deserializerByType(String.class, new Clean()).postConfigurer(json -> {
            json.setNodeFactory(NODES);
            json.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        });
    }

    /** Soft line breaks of word processors become line breaks. */
    static String clean(String text) {
        if (text == null || isClean(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.chars().map(one -> one == 0x0B || one == '\f' ? '\n' : one).filter(one -> !unwanted(one)).forEach(one -> kept.append((char) one));
        return kept.toString();
    }

    private static boolean isClean(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (unwanted(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean unwanted(int one) {
        return Character.isISOControl(one) && one != '\n' && one != '\r' && one != '\t';
    }

    private static final class Clean extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Clean() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return clean(StringDeserializer.instance.deserialize(parser, context));
        }
    }
}
