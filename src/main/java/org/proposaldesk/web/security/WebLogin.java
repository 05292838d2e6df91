package org.proposaldesk.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

/** The login that Tasklist, Cockpit, Admin and Welcome keep in the session. The only class that knows how they keep it. */
final class WebLogin {

    /** Header in which the web apps send back the token of their cookie {@code XSRF-TOKEN}. */
    static final String TOKEN_HEADER = CsrfConstants.CSRF_TOKEN_HEADER_NAME;

    private WebLogin() {}

    /** Id of the user who is logged in; never creates a session. */
    static Optional<String> userId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .findFirst()
                .map(Authentication::getIdentityId);
    }

    /** The token that the web apps gave to this session; empty for a request without one. */
    static Optional<String> token(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String token
                ? Optional.of(token) : Optional.empty();
    }

    /** Whether the request carries the token that the web apps gave to this session. */
    static boolean hasToken(HttpServletRequest request) {
        String sent = request.getHeader(TOKEN_HEADER);
        return sent != null && !sent.isBlank() && token(request).filter(token ->
                MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
