package org.proposaldesk.web.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Replaces the English message of an engine error by a Chinese sentence that says what to do. Status, {@code type},
 * {@code code} and all other fields stay, since the web apps decide by them.
 *
 * <p>A refusal by one of our rules reaches people as the sentence of the rule alone.
 */
public final class EngineErrorFilter extends OncePerRequestFilter {

    /** Code of engine errors that stem from a refusal by one of our rules; from the range left to applications. */
    public static final int REFUSAL_CODE = 30422;

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrorFilter.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The engine's own code for a lost race; its REST interface often hides the type by wrapping the exception. */
    private static final int LOST_RACE_CODE = 1;
    private static final String QUOTED = "Message: '";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldErrors held = new HeldErrors(response);
        chain.doFilter(request, held);
        held.flushWriter();
        if (held.error != null && !response.isCommitted()) {
            byte[] body = translate(held.error.toByteArray(), request, response);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static byte[] translate(byte[] body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (body.length == 0) {
            return body;
        }
        String type = response.getContentType();
        if (type != null && type.contains("json") && JSON.readTree(body) instanceof ObjectNode error) {
            boolean login = Sentences.isLogin(response.getStatus(), RequestPath.of(request));
            error.put("message", login ? Sentences.WRONG_PASSWORD : sentence(response.getStatus(), error));
            return JSON.writeValueAsBytes(error);
        }
        response.setContentType("text/plain;charset=UTF-8");
        return sentence(response.getStatus(), JSON.createObjectNode()).getBytes(StandardCharsets.UTF_8);
    }

    /** What a person is told about an error of the engine. */
    static String sentence(int status, JsonNode error) {
        String type = error.path("type").asText();
        int code = error.path("code").asInt();
        if (code == REFUSAL_CODE || type.equals("Refusal")) {
            return refusal(error.path("message").asText());
        }
        if (code == LOST_RACE_CODE || type.equals("OptimisticLockingException")) {
            return Sentences.of(HttpServletResponse.SC_CONFLICT);
        }
        if (type.equals("TaskAlreadyClaimedException")) {
            return "这项任务已被他人认领。请刷新任务列表。";
        }
        // The engine has no type for it.
        if (error.path("message").asText().contains("Password does not match policy")) {
            return "新密码不符合要求：请加长，并混合使用大小写字母、数字和符号。";
        }
        if (status < 500) {
            return Sentences.of(status);
        }
        String id = Sentences.newErrorId();
        LOG.warn("Engine error {}: status {}, type {}", id, status, type);
        return Sentences.failure(id);
    }

    /** Our sentence without the English around it, for example {@code Cannot complete task 1: ... Message: '...'}. */
    private static String refusal(String message) {
        int quoted = message.lastIndexOf(QUOTED);
        if (quoted >= 0) {
            String text = message.substring(quoted + QUOTED.length());
            return text.endsWith("'") ? text.substring(0, text.length() - 1) : text;
        }
        return message.startsWith("Cannot ") ? message.substring(message.indexOf(": ") + 1).strip() : message;
    }

    /** Passes everything on, but keeps the body of an error. */
    private static final class HeldErrors extends HttpServletResponseWrapper {

        private ByteArrayOutputStream error;
        private PrintWriter writer;

        HeldErrors(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (getStatus() < 400) {
                return super.getOutputStream();
            }
            if (error == null) {
                error = new ByteArrayOutputStream();
            }
            return new ServletOutputStream() {
                @Override
                public void write(int octet) {
                    error.write(octet);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    error.write(bytes, offset, length);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("Errors are written at once.");
                }
            };
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (getStatus() < 400) {
                return super.getWriter();
            }
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (getStatus() < 400) {
                super.flushBuffer();
            }
        }

        @Override
        public void resetBuffer() {
            forget();
            super.resetBuffer();
        }

        @Override
        public void reset() {
            forget();
            super.reset();
        }

        private void forget() {
            error = null;
            writer = null;
        }

        void flushWriter() {
            if (writer != null) {
                writer.flush();
            }
        }
    }
}
