package org.proposaldesk.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes away the set-up page of the web apps, which makes an administrator without any login while the group of
 * administrators is empty (CVE-2026-77226). Administrators come from the configuration of the installation.
 */
final class SetupFilter extends OncePerRequestFilter {

    private static final Pattern SETUP =
            Pattern.compile("/camunda/(api/admin/setup|app/[^/]+/([^/]+/)?setup)(/.*)?", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SETUP.matcher(RequestPath.of(request)).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
