package org.proposaldesk.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that make browsers careful with our own pages; the pages below {@code /camunda} get theirs from the web apps. */
final class SecurityHeaders extends OncePerRequestFilter {

    /** Own scripts and styles only; letters may be framed by our own pages and shown by the browser's PDF viewer. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.of(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // The address of a survey page is its key and must not travel to other sites.
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!path.startsWith("/camunda/")) {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        if (path.startsWith("/bureau/") || path.startsWith("/survey/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
