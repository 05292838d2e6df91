package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class ChineseErrorAttributesTest {

    private static Object message(int status, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
        return new ChineseErrorAttributes().getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults()).get("message");
    }

    @Test
    void whoTypesAWrongPasswordIsToldSo() {
        assertThat(message(401, "/camunda/api/admin/auth/user/default/login/tasklist")).isEqualTo(Sentences.WRONG_PASSWORD);
        assertThat(message(401, "/camunda/api/engine/engine/default/task")).isEqualTo(Sentences.of(401));
        assertThat(message(404, "/login/page")).isEqualTo(Sentences.of(404));
    }
}
