package org.proposaldesk.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What programs read when an address outside {@code /bureau} answers with an error. */
@Component
public class ChineseErrorAttributes extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        int status = (int) super.getErrorAttributes(request, ErrorAttributeOptions.defaults()).get("status");
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", "about:blank");
        attributes.put("title", Sentences.title(status));
        attributes.put("status", status);
        attributes.put("detail", Sentences.of(status));
        attributes.put("message", Sentences.of(status));
        return attributes;
    }
}
