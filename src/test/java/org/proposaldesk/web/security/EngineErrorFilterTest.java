package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EngineErrorFilterTest {

    private static final String RULE = "第 2 项提案要点“成果转化”还没有答复，请补写后再提交。";

    private final EngineErrorFilter filter = new EngineErrorFilter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RestException | 30422 | Cannot complete task 7: ENGINE-03083 There was an exception while invoking the TaskListener. Message: '%s'",
        "RestException | 30422 | Cannot submit task form 7: There was an exception while invoking the TaskListener. Message: '%s'",
        "RestException | 30422 | Cannot complete task 7: %s",
        "Refusal | 0 | %s",
    })
    void aRefusalIsItsSentence(String type, int code, String message) throws Exception {
        JsonNode error = answer(500, type, code, message.formatted(RULE));
        assertThat(error.path("message").asText()).isEqualTo(RULE);
        assertThat(error.path("type").asText()).isEqualTo(type);
        assertThat(error.path("code").asInt()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "500,OptimisticLockingException,0,他人改动",
        "500,RestException,1,他人改动",
        "500,TaskAlreadyClaimedException,0,他人认领",
        "403,AuthorizationException,0,没有权限",
        "404,InvalidRequestException,0,找不到",
        "400,InvalidRequestException,0,有误",
        "500,ProcessEngineException,0,错误编号",
    })
    void everyOtherErrorIsOneOfOurSentences(int status, String type, int code, String sentence) throws Exception {
        JsonNode error = answer(status, type, code, "ENGINE-1 Something broke: java.lang.NullPointerException");
        assertThat(error.path("message").asText()).contains(sentence).doesNotContain("ENGINE", "broke");
        assertThat(error.path("type").asText()).isEqualTo(type);
        assertThat(error.path("userId").asText()).as("other fields stay").isEqualTo("zhou.nanping");
    }

    @Test
    void aWeakPasswordIsNamed() throws Exception {
        assertThat(answer(500, "ProcessEngineException", 0, "Password does not match policy").path("message").asText())
                .contains("密码不符合要求");
    }

    @Test
    void successAndEmptyErrorsPassUntouched() throws Exception {
        MockHttpServletResponse success = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), success, (request, response) -> {
            response.setContentType("application/json");
            response.getOutputStream().write("{\"message\":\"kept\"}".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(success.getContentAsString()).isEqualTo("{\"message\":\"kept\"}");

        MockHttpServletResponse empty = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), empty, (request, response) -> ((HttpServletResponse) response).setStatus(404));
        assertThat(empty.getStatus()).isEqualTo(404);
        assertThat(empty.getContentAsByteArray()).isEmpty();
    }

    @Test
    void textByAWriterIsReplacedToo() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), answer, (request, response) -> {
            ((HttpServletResponse) response).setStatus(400);
            response.setContentType("text/html");
            response.getWriter().print("<h1>Bad request</h1>");
            response.flushBuffer();
        });
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(Sentences.of(400));
        assertThat(answer.getContentType()).startsWith("text/plain");
    }

    private JsonNode answer(int status, String type, int code, String message) throws Exception {
        ObjectMapper json = new ObjectMapper();
        byte[] body = json.writeValueAsBytes(json.createObjectNode()
                .put("type", type).put("message", message).put("code", code).put("userId", "zhou.nanping"));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(), answer, (request, response) -> {
            response.setContentLength(body.length);
            ((HttpServletResponse) response).setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream().write(body);
            response.flushBuffer();
        });
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
        return json.readTree(answer.getContentAsByteArray());
    }
}
