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
        Map<String, Object> usual = super.getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.PATH,
                ErrorAttributeOptions.Include.STATUS));
        int status = (int) usual.get("status");
        String sentence = Sentences.isLogin(status, String.valueOf(usual.get("path"))) ? Sentences.WRONG_PASSWORD : Sentences.of(status);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", "about:blank");
        attributes.put("title", Sentences.title(status));
        attributes.put("status", status);
        attributes.put("detail", sentence);
        attributes.put("message", sentence);
        return attributes;
    }
}
