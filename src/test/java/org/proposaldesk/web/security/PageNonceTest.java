package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class PageNonceTest {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    private final ServletContext application = new MockServletContext();

    @Test
    void anotherRequestInBetweenDoesNotChangeThePagesNonce() throws Exception {
        ask((request, response) -> {
            request.getServletContext().setAttribute(NONCE, "first");
            ask((other, answer) -> other.getServletContext().setAttribute(NONCE, "second"));
            assertThat(request.getServletContext().getAttribute(NONCE)).isEqualTo("first");
        });
        assertThat(application.getAttribute(NONCE)).isNull();
    }

    @Test
    void everythingElseIsSharedAsBefore() throws Exception {
        ask((request, response) -> request.getServletContext().setAttribute("name", "value"));
        assertThat(application.getAttribute("name")).isEqualTo("value");
    }

    private void ask(FilterChain chain) throws IOException, ServletException {
        new PageNonce().doFilter(new MockHttpServletRequest(application), new MockHttpServletResponse(), chain);
    }
}
