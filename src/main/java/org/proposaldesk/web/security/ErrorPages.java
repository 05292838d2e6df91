package org.proposaldesk.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.proposaldesk.document.UploadTooLarge;
import org.proposaldesk.proposal.Conflict;
import org.proposaldesk.proposal.NotFound;
import org.proposaldesk.proposal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Errors of {@code /bureau} as problem descriptions (RFC 9457): {@code detail} is a Chinese sentence, {@code rule} the id of
 * the rule that refuses, {@code errors} the fields to correct. Other addresses get the error page.
 */
@RestControllerAdvice
public class ErrorPages extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int UNPROCESSABLE = 422;

    private final EngineFailure engineFailure;

    public ErrorPages(EngineFailure engineFailure) {
        this.engineFailure = engineFailure;
    }

    /** Our own exceptions and those of engine and database, also when the engine has wrapped them. */
    @ExceptionHandler(Exception.class)
    public ResponseEntity<Object> handle(Exception exception, WebRequest request) throws IOException {
        int engineStatus = 500;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof UploadTooLarge) {
                return answer(413, cause.getMessage(), "", List.of(), request);
            }
            if (cause instanceof Refusal refusal) {
                return answer(UNPROCESSABLE, refusal.getMessage(), refusal.rule(), refusal.errors(), request);
            }
            if (cause instanceof NotFound) {
                return answer(404, cause.getMessage(), "", List.of(), request);
            }
            if (cause instanceof Conflict) {
                return answer(409, cause.getMessage(), "", List.of(), request);
            }
            if (cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException) {
                engineStatus = 409;
            }
            if (engineStatus == 500) {
                engineStatus = engineFailure.status(cause);
            }
        }
        if (engineStatus < 500) {
            return answer(engineStatus, Sentences.of(engineStatus), "", List.of(), request);
        }
        String id = Sentences.newErrorId();
        LOG.error("Error {}: {}", id, place(exception));
        return answer(500, Sentences.failure(id), "", List.of(), request);
    }

    /** Errors that Spring recognises, such as unreadable JSON, an unknown address or an oversized upload. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        try {
            return answer(status.value(), Sentences.of(status.value()), "", List.of(), request);
        } catch (IOException unreachable) {
            // The caller has gone; there is nobody left to tell.
            return null;
        }
    }

    private static ResponseEntity<Object> answer(
            int status, String detail, String rule, List<Refusal.FieldError> errors, WebRequest request) throws IOException {
        ServletWebRequest web = (ServletWebRequest) request;
        HttpServletResponse response = web.getResponse();
        if (response.isCommitted()) {
            return null;
        }
        String path = RequestPath.of(web.getRequest());
        if (!path.startsWith("/bureau/") && !path.startsWith("/survey/")) {
            response.sendError(status);
            return null;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        problem.setTitle(Sentences.title(status));
        if (!rule.isEmpty()) {
            problem.setProperty("rule", rule);
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** Kinds of exception and the lines of code they come from; never their messages, which may carry what people wrote. */
    private static String place(Throwable exception) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getName());
            StackTraceElement[] stack = cause.getStackTrace();
            for (int frame = 0; frame < Math.min(5, stack.length); frame++) {
                text.append("\n    at ").append(stack[frame]);
            }
            text.append(cause.getCause() == null ? "" : "\n");
        }
        return text.toString();
    }
}
