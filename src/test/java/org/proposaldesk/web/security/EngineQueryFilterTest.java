package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Attacks on the engine's task queries, and the ordinary requests that must pass. */
class EngineQueryFilterTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASKS = ENGINE + "/task";
    private static final String EXPRESSION = "{\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}";

    private final Identity identity = new KnownPeople(Map.of(
            "admin", List.of(CurrentUser.ADMINISTRATORS), "zhou.nanping", List.of("staff")));
    private final EngineQueryFilter filter = new EngineQueryFilter(identity);

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"assigneeExpression\":\"${now()}\"}",
        EXPRESSION,
        "{\"orQueries\":[{},{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}]}",
        "{\"orQueries\":[{\"assignee\\u0045xpression\":\"${now()}\"}]}",
        "{\"\\u006frQueries\":[{\"\\u0061ssignee\\u0045\\u0078pression\":\"${now()}\"}]}",
        "{\"orQueries\":[{\"ASSIGNEEEXPRESSION\":\"${now()}\"}]}",
        "{\"name\":\"a\",\"name\":\"b\",\"orQueries\":[],\"orQueries\":[{\"ownerExpression\":\"${now()}\"}]}",
        "[{\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}]",
        "{\"query\":{\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}}",
        "{\"a\":{\"query\":{\"assigneeExpression\":\"${now()}\"}}}",
        "{\"extendingQuery\":{\"query\":[{\"assigneeExpression\":null}]}}",
        "\uFEFF \n" + EXPRESSION,
    })
    void refusesExpressionsHoweverTheyAreWritten(String body) throws Exception {
        assertThat(send("POST", TASKS, "application/json", bytes(body)).getStatus()).isEqualTo(400);
        assertThat(send("POST", ENGINE + "/filter/f1/list", "application/json", bytes(body)).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "QUERY"})
    void refusesExpressionsWithEveryMethod(String method) throws Exception {
        assertThat(send(method, TASKS, "application/json", bytes(EXPRESSION)).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        TASKS,
        TASKS + "/count",
        TASKS + "/report",
        ENGINE + "/filter/f1/list",
        ENGINE + "/filter/f1/count",
        ENGINE + "/filter/f1/singleResult",
        ENGINE + "/filter/create",
        ENGINE + "/filter/f1",
        "/camunda/api/cockpit/plugin/base/default/task",
        "/engine-rest/task",
    })
    void refusesExpressionsAtEveryAddress(String path) throws Exception {
        MockHttpServletResponse response = send("POST", path, "application/hal+json", bytes(EXPRESSION));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("查询条件中不允许使用表达式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "IBM037"})
    void readsNoOtherEncodingThanUtf8(String charset) throws Exception {
        byte[] body = EXPRESSION.getBytes(Charset.forName(charset));
        assertThat(send("POST", TASKS, "application/json", body).getStatus()).isEqualTo(400);
        assertThat(send("POST", TASKS, "application/json;charset=" + charset, body).getStatus()).isEqualTo(415);
    }

    @Test
    void refusesOverlongUtf8WhichJacksonWouldRead() throws Exception {
        byte[] body = bytes("{\"orQueries\":[{\"assignee__xpression\":\"${now()}\"}]}");
        int underscore = new String(body, StandardCharsets.US_ASCII).indexOf("__");
        body[underscore] = (byte) 0xC1;
        body[underscore + 1] = (byte) 0x85;
        assertThat(send("POST", TASKS, "application/json", body).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "text/plain", "application/xml", "application/octet-stream", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "multipart/mixed; boundary=x", "nonsense", "*/*", "text/json",
        "application/json;charset=nonsense",
    })
    void refusesBodiesOfOtherTypes(String type) throws Exception {
        for (String body : List.of(EXPRESSION, "{}")) {
            assertThat(send("POST", TASKS, type, bytes(body)).getStatus()).isEqualTo(415);
        }
    }

    @Test
    void refusesBodiesWithoutTypeWithTwoTypesAndPackedOnes() throws Exception {
        assertThat(send("POST", TASKS, null, bytes("{}")).getStatus()).isEqualTo(415);

        MockHttpServletRequest two = request("POST", TASKS, null, bytes("{}"));
        two.addHeader("Content-Type", "application/json");
        two.addHeader("Content-Type", "application/json;charset=UTF-16");
        assertThat(send(two).getStatus()).isEqualTo(415);

        MockHttpServletRequest packed = request("POST", TASKS, "application/json", bytes("{}"));
        packed.addHeader("Content-Encoding", "gzip");
        assertThat(send(packed).getStatus()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1} trailing", "{'a':1}", "{\"a\":1}}", "nonsense", "{\"a\":NaN}", "{} {\"x\":"})
    void refusesWhatIsNotJsonToItsEnd(String body) throws Exception {
        assertThat(send("POST", TASKS, "application/json", bytes(body)).getStatus()).isEqualTo(400);
    }

    @Test
    void readsPastTheFirstValue() throws Exception {
        assertThat(send("POST", TASKS, "application/json", bytes("{} " + EXPRESSION)).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "assigneeExpression=%24%7Bnow()%7D",
        "assignee%45xpression=x",
        "firstResult=0&dueBeforeEXPRESSION=x",
        "orQueries=%5B%7B%7D%5D",
        "name=a&%6FrQueries",
        "%zz=1",
    })
    void refusesExpressionsInTheAddress(String query) throws Exception {
        MockHttpServletRequest request = request("GET", TASKS, null, new byte[0]);
        request.setQueryString(query);
        assertThat(send(request).getStatus()).isEqualTo(400);
    }

    @Test
    void boundsDepthAndSize() throws Exception {
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(send("POST", TASKS, "application/json", bytes(deep)).getStatus()).isEqualTo(400);

        byte[] huge = new byte[EngineQueryFilter.LARGEST_BODY + 1];
        java.util.Arrays.fill(huge, (byte) ' ');
        assertThat(send("POST", TASKS, "application/json", huge).getStatus()).isEqualTo(413);

        byte[] largest = bytes("{\"name\":\"" + "长".repeat(600_000) + "\"}");
        assertThat(send("POST", TASKS, "application/json", largest).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"POST,/filter/create", "PUT,/filter/f1"})
    void administratorsKeepExpressionsOfTaskFilters(String method, String path) throws Exception {
        byte[] body = bytes("{\"resourceType\":\"Task\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"},\"properties\":{}}");
        assertThat(sendAs("admin", method, ENGINE + path, body).getStatus()).isEqualTo(200);
        assertThat(sendAs("zhou.nanping", method, ENGINE + path, body).getStatus()).isEqualTo(400);
        assertThat(sendAs("unknown", method, ENGINE + path, body).getStatus()).isEqualTo(400);
        assertThat(send(method, ENGINE + path, "application/json", body).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"query\":{\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}}",
        "{\"query\":{\"assigneeExpression\":\"a\",\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}}",
        "{\"query\":{\"query\":{\"assigneeExpression\":\"${now()}\"}}}",
        "{\"assigneeExpression\":\"${now()}\"}",
    })
    void notEvenAdministratorsPutExpressionsElsewhere(String body) throws Exception {
        assertThat(sendAs("admin", "POST", ENGINE + "/filter/create", bytes(body)).getStatus()).isEqualTo(400);
        assertThat(sendAs("admin", "PUT", ENGINE + "/filter/f1", bytes(body)).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filter/f1/list", "/filter/f1/count", "/filter/f1/singleResult", "/task"})
    void notEvenAdministratorsQueryWithExpressions(String path) throws Exception {
        byte[] body = bytes("{\"query\":{\"assigneeExpression\":\"${now()}\"}}");
        assertThat(sendAs("admin", "POST", ENGINE + path, body).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"orQueries\":[{\"assignee\":\"zhou.nanping\"}],\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}",
        "{\"name\":\"带有 Expression 的名称\",\"expressionSupport\":1}",
        "{\"assignee\":\"someExpression\"}",
        "{}",
        "  ",
    })
    void passesOrdinaryRequestsUnchanged(String body) throws Exception {
        MockHttpServletRequest request = request("POST", TASKS, "application/json;charset=UTF-8", bytes(body));
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(200);
        HttpServletRequest passed = (HttpServletRequest) chain.getRequest();
        assertThat(new String(passed.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(passed.getReader().lines().toList()).containsExactly(body);
    }

    @Test
    void passesRequestsWithoutBodyAndTheKnownForms() throws Exception {
        MockHttpServletRequest get = request("GET", TASKS, null, new byte[0]);
        get.setQueryString("assignee=zhou.nanping&sortBy=dueDate&sortOrder=asc");
        assertThat(send(get).getStatus()).isEqualTo(200);
        assertThat(send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded;charset=UTF-8", bytes("username=a&password=b")).getStatus()).isEqualTo(200);
        assertThat(send("POST", ENGINE + "/deployment/create", "multipart/form-data; boundary=x", bytes("--x")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void refusesFilesAsProcessVariables() throws Exception {
        MockHttpServletResponse response =
                send("POST", TASKS + "/t1/variables/file/data", "multipart/form-data; boundary=x", bytes("--x"));
        assertThat(response.getStatus()).isEqualTo(415);
        assertThat(response.getContentAsString()).contains("文件请在任务表单中作为附件上传");
    }

    private MockHttpServletResponse send(String method, String path, String type, byte[] body) throws Exception {
        return send(request(method, path, type, body));
    }

    private MockHttpServletResponse sendAs(String user, String method, String path, byte[] body) throws Exception {
        MockHttpServletRequest request = request(method, path, "application/json", body);
        request.setSession(login(user));
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        assertThat(chain.getRequest() != null).as("passed on").isEqualTo(response.getStatus() == 200);
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    static MockHttpSession login(String user) {
        Authentications authentications = new Authentications();
        authentications.addOrReplace(new UserAuthentication(user, "default"));
        MockHttpSession session = new MockHttpSession();
        session.setAttribute("authenticatedUser", authentications);
        session.setAttribute("CAMUNDA_CSRF_TOKEN", "TOKEN");
        return session;
    }

    private static MockHttpServletRequest request(String method, String path, String type, byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setContent(body);
        if (type != null) {
            request.setContentType(type);
        }
        return request;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
