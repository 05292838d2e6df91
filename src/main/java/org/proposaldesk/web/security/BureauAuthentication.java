package org.proposaldesk.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only known people call {@code /bureau}: by the session of the web apps, then with their token on every change, or by
 * HTTP Basic without any session. While the request runs, the engine checks the authorizations of that person.
 */
final class BureauAuthentication extends OncePerRequestFilter {

    /** Name of the request attribute that holds the {@link CurrentUser}. */
    static final String USER = CurrentUser.class.getName();

    private static final Set<String> PUBLIC = Set.of("/bureau/api/brand", "/bureau/api/openapi.json");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BASIC = "basic ";

    private final Identity identity;

    BureauAuthentication(Identity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reading = READING.contains(request.getMethod());
        if (reading && PUBLIC.contains(RequestPath.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        Optional<CurrentUser> bySession = WebLogin.userId(request).flatMap(identity::find);
        if (bySession.isPresent() && !reading && !WebLogin.hasToken(request)) {
            Problem.write(response, HttpServletResponse.SC_FORBIDDEN, "页面已失效",
                    "页面的安全标记已失效，本次操作没有执行。请刷新页面后重试。");
            return;
        }
        Optional<CurrentUser> user = bySession.or(() -> byPassword(request));
        if (user.isEmpty()) {
            // No challenge in the answer: a browser would ask for the password in English and send it along ever after.
            Problem.write(response, HttpServletResponse.SC_UNAUTHORIZED, "尚未登录", "您尚未登录或登录已过期，请重新登录。");
            return;
        }
        request.setAttribute(USER, user.get());
        identity.enter(user.get());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.leave();
        }
    }

    /** A request with a session cookie comes from a browser and is never let in by a password. */
    private Optional<CurrentUser> byPassword(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || request.getRequestedSessionId() != null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        String[] credentials;
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            credentials = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (credentials.length < 2 || !identity.checkPassword(credentials[0], credentials[1])) {
            return Optional.empty();
        }
        return identity.find(credentials[0]);
    }
}
