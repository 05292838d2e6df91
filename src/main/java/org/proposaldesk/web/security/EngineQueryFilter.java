package org.proposaldesk.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no expression reach the engine's task queries (CVE-2026-109432: Camunda 7.24.0 evaluates expressions inside
 * {@code orQueries}, and an expression can run any code).
 *
 * <p>Whatever the method and the address below the engine's interfaces, a body is JSON in UTF-8 that was read to its end,
 * or it is refused; the two exceptions are the login form and the upload of a deployment. Keys ending in
 * {@code Expression} are refused at any depth, with one exception: administrators keep the expressions of a task filter
 * (for example {@code ${currentUser()}}) when they create or change it in Tasklist, but never inside {@code orQueries}.
 */
final class EngineQueryFilter extends OncePerRequestFilter {

    /** Largest JSON body, in bytes. Long texts and files of the bureau do not pass through the engine. */
    static final int LARGEST_BODY = 2 * 1024 * 1024;

    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/(login/[^/]+|logout)");
    private static final Pattern DEPLOYMENT = Pattern.compile("/camunda/api/engine/engine/[^/]+/deployment/create");
    private static final Pattern STORE_FILTER = Pattern.compile("/camunda/api/engine/engine/[^/]+/filter/[^/]+");

    private final Identity identity;

    EngineQueryFilter(Identity identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasExpressionParameter(request.getQueryString())) {
            refuse(response);
            return;
        }
        if (isBodyOfKnownForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            Problem.write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "内容过大",
                    "提交的内容超过 2 MB，未被处理。请缩短文字；文件请在任务表单中作为附件上传。");
            return;
        }
        if (body.length > 0) {
            if (!isJson(request)) {
                Problem.write(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "格式不支持",
                        "此处只接受 UTF-8 编码的 JSON，未被处理。文件请在任务表单中作为附件上传。");
                return;
            }
            ExpressionScan found;
            try {
                found = ExpressionScan.of(decode(body));
            } catch (IOException unreadable) {
                Problem.write(response, HttpServletResponse.SC_BAD_REQUEST, "内容无法识别",
                        "提交的内容不是完整的 JSON，未被处理。请刷新页面后重试。");
                return;
            }
            if (found == ExpressionScan.ELSEWHERE || found == ExpressionScan.IN_STORED_QUERY && !mayStoreExpressions(request)) {
                refuse(response);
                return;
            }
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Problem.write(response, HttpServletResponse.SC_BAD_REQUEST, "不允许使用表达式",
                "查询条件中不允许使用表达式，请改用具体的值。");
    }

    /** Only the address bar's part: reading parameters by the servlet interface would use up the body. */
    private static boolean hasExpressionParameter(String query) {
        if (query == null) {
            return false;
        }
        for (String parameter : query.split("&")) {
            String name;
            try {
                name = URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return true;
            }
            if (ExpressionScan.isExpression(name) || name.strip().equalsIgnoreCase("orQueries")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBodyOfKnownForm(HttpServletRequest request) {
        MediaType type = contentType(request);
        String path = RequestPath.of(request);
        return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type) && LOGIN.matcher(path).matches()
                || MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type) && DEPLOYMENT.matcher(path).matches();
    }

    /** JSON in UTF-8 and unpacked: everything else would be read differently downstream than here. */
    private static boolean isJson(HttpServletRequest request) {
        MediaType type = contentType(request);
        return type != null
                && type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8))
                && request.getHeader("Content-Encoding") == null;
    }

    private static MediaType contentType(HttpServletRequest request) {
        if (Collections.list(request.getHeaders("Content-Type")).size() != 1) {
            return null;
        }
        try {
            return MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException malformed) {
            return null;
        }
    }

    /**
     * Strict UTF-8 without zero characters. Jackson, which reads bodies downstream, takes bytes with zeros for UTF-16 or
     * UTF-32 and accepts overlong forms; nothing of that may differ from what is inspected.
     */
    private static String decode(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text;
    }

    private boolean mayStoreExpressions(HttpServletRequest request) {
        boolean stores = request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        return stores
                && STORE_FILTER.matcher(RequestPath.of(request)).matches()
                && WebLogin.userId(request).flatMap(identity::find)
                        .filter(user -> user.isMemberOf(CurrentUser.ADMINISTRATORS)).isPresent();
    }
}
