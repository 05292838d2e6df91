package org.proposaldesk.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path a request asks for, as the servlet container resolved it: decoded, without dots and path parameters. */
final class RequestPath {

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        String pathInfo = request.getPathInfo();
        return pathInfo == null ? request.getServletPath() : request.getServletPath() + pathInfo;
    }
}
