package org.proposaldesk.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a page with its request.
 *
 * <p>The web apps draw a nonce for the content security policy in one filter and write it into the page in another, and hand it
 * over in an attribute of the whole application. When two people ask at once, one gets a page with the other's nonce, and the
 * browser, which then runs no script, stays white. Here each request sees an attribute of its own.
 */
final class PageNonce extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return own;
            }
        }, response);
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        Object[] nonce = {null};
        return (ServletContext) Proxy.newProxyInstance(PageNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && NONCE.equals(arguments[0])) {
                        switch (method.getName()) {
                            case "getAttribute" -> {
                                return nonce[0];
                            }
                            case "setAttribute" -> {
                                nonce[0] = arguments[1];
                                return null;
                            }
                            default -> { }
                        }
                    }
                    return call(shared, method, arguments);
                });
    }

    private static Object call(ServletContext shared, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
