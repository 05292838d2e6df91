package org.proposaldesk.web.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Locale;

/**
 * Looks for the keys with which a task query carries expressions ({@code assigneeExpression}, {@code dueBeforeExpression}
 * and so on), at any depth of a JSON text, repeated keys and unicode escapes included.
 */
enum ExpressionScan {

    /** No such key. */
    NONE,
    /** Only directly in the {@code query} of the outermost object, where a task filter keeps its conditions. */
    IN_STORED_QUERY,
    /** Anywhere else. */
    ELSEWHERE;

    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    /**
     * Reads the whole text.
     *
     * @throws IOException if it is not JSON from end to end, or nested deeper than 100 levels
     */
    static ExpressionScan of(String json) throws IOException {
        ExpressionScan found = NONE;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    if (!isStoredQuery(parser.getParsingContext())) {
                        return ELSEWHERE;
                    }
                    found = IN_STORED_QUERY;
                }
            }
        }
        return found;
    }

    /** Whether a query key or request parameter of this name is evaluated as an expression. */
    static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isStoredQuery(JsonStreamContext object) {
        JsonStreamContext outer = object.getParent();
        return outer != null && outer.inObject() && "query".equals(outer.getCurrentName()) && outer.getParent().inRoot();
    }
}
