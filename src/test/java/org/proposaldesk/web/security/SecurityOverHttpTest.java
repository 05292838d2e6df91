package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proposaldesk.proposal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The attacks again, on the running application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityOverHttpTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final String ATTACK = "{\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestConfiguration
    static class Probes {
        @Bean
        WhoAmI whoAmI(IdentityService identity) {
            return new WhoAmI(identity);
        }
    }

    /** Tells what a controller of the product would see. */
    @RestController
    @RequestMapping("/bureau/api/who-am-i")
    static class WhoAmI {

        private final IdentityService identity;

        WhoAmI(IdentityService identity) {
            this.identity = identity;
        }

        @GetMapping
        Map<String, Object> read(CurrentUser user) {
            return Map.of("id", user.id(), "groups", user.groups(), "engine", identity.getCurrentAuthentication().getUserId());
        }

        @PostMapping
        Map<String, Object> write(CurrentUser user) {
            return read(user);
        }
    }

    /** Refuses inside the engine. */
    public static class Refusing implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            throw new Refusal("R15", "第 2 项要点还没有答复，请补写。");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private RepositoryService repository;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void people() {
        person("attacker", "staff");
        person("keeper", CurrentUser.ADMINISTRATORS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ATTACK,
        "{\"assigneeExpression\":\"${now()}\"}",
        "{\"orQueries\":[{\"assignee\\u0045xpression\":\"${now()}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}]}",
    })
    void staffCannotRunExpressions(String body) throws Exception {
        login("attacker", "tasklist");
        for (String path : List.of("/task", "/task/count", "/filter/create", "/filter/any/list")) {
            HttpResponse<String> answer = send("POST", ENGINE + path, "application/json", bytes(body));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).path("message").asText()).contains("不允许使用表达式");
        }
        assertThat(send("POST", ENGINE + "/task", "application/json", body.getBytes(StandardCharsets.UTF_16)).statusCode()).isEqualTo(400);
        assertThat(send("POST", ENGINE + "/task", "application/json;charset=UTF-16", body.getBytes(StandardCharsets.UTF_16)).statusCode()).isEqualTo(415);
        assertThat(send("POST", ENGINE + "/task", "text/plain", bytes(body)).statusCode()).isEqualTo(415);
        assertThat(send("POST", "/camunda;x=1/api//engine/engine/default/task;y", "application/json", bytes(body)).statusCode()).isEqualTo(400);
    }

    @Test
    void staffCannotRunExpressionsByTheAddress() throws Exception {
        login("attacker", "tasklist");
        assertThat(get(ENGINE + "/task?assignee%45xpression=%24%7Bnow()%7D").statusCode()).isEqualTo(400);
    }

    @Test
    void ordinaryQueriesWork() throws Exception {
        login("attacker", "tasklist");
        HttpResponse<String> answer = send("POST", ENGINE + "/task?firstResult=0&maxResults=5", "application/json",
                bytes("{\"orQueries\":[{\"assignee\":\"attacker\",\"candidateGroup\":\"staff\"}],\"sorting\":[]}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(get(ENGINE + "/task/count?assignee=attacker").body()).contains("\"count\":0");
        assertThat(send("POST", ENGINE + "/task/count", "application/json", new byte[0]).body()).contains("\"count\":0");
    }

    @Test
    void administratorsStoreFiltersWithExpressionsButNotInOrParts() throws Exception {
        login("keeper", "tasklist");
        byte[] filter = bytes("{\"resourceType\":\"Task\",\"name\":\"我的\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"},\"properties\":{}}");
        HttpResponse<String> created = send("POST", ENGINE + "/filter/create", "application/json", filter);
        assertThat(created.statusCode()).isEqualTo(200);
        String id = JSON.readTree(created.body()).path("id").asText();
        assertThat(send("POST", ENGINE + "/filter/" + id + "/list", "application/json", bytes("{}")).statusCode()).isEqualTo(200);
        assertThat(send("POST", ENGINE + "/filter/" + id + "/list", "application/json", bytes(ATTACK)).statusCode()).isEqualTo(400);
        assertThat(send("PUT", ENGINE + "/filter/" + id, "application/json",
                bytes("{\"resourceType\":\"Task\",\"name\":\"我的\",\"query\":" + ATTACK + "}")).statusCode()).isEqualTo(400);
        filters.deleteFilter(id);
    }

    @Test
    void setupIsGone() throws Exception {
        login("attacker", "tasklist");
        byte[] user = bytes("{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"e\"},\"credentials\":{\"password\":\"evilEvil1!\"}}");
        assertThat(send("POST", "/camunda/api/admin/setup/default/user/create", "application/json", user).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/camunda/api/admin/%73etup/default/user/create", "application/json", user).statusCode()).isEqualTo(404);
        assertThat(send("POST", "/camunda/api//admin;a=b/setup/default/user/create", "application/json", user).statusCode()).isEqualTo(404);
        assertThat(get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(404);
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/engine/default/task", "/rest/task", "/h2-console", "/actuator/env"})
    void thereIsNoOpenEngine(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theEngineAsksForALogin() throws Exception {
        assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(get(ENGINE + "/history/task").statusCode()).isEqualTo(401);
    }

    @Test
    void refusalsInsideTheEngineReachPeopleAsTheirSentence() throws Exception {
        repository.createDeployment().name("refusing").addModelInstance("refusing.bpmn", Bpmn.createExecutableProcess("refusing")
                .camundaHistoryTimeToLive(1).startEvent().camundaExecutionListenerClass("end", Refusing.class).endEvent().done()).deploy();
        login("keeper", "tasklist");
        JsonNode error = JSON.readTree(send("POST", ENGINE + "/process-definition/key/refusing/start", "application/json", bytes("{}")).body());
        assertThat(error.path("message").asText()).isEqualTo("第 2 项要点还没有答复，请补写。");

        JsonNode direct = JSON.readTree(send("POST", ENGINE + "/task/none/complete", "application/json",
                bytes("{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}")).body());
        assertThat(direct.path("message").asText()).isEqualTo("请通过任务的办理表单提交，不能直接改动流程变量。");
    }

    @Test
    void errorsOfTheEngineAreChinese() throws Exception {
        login("attacker", "tasklist");
        HttpResponse<String> missing = get(ENGINE + "/task/none");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(missing.body()).path("message").asText()).isEqualTo(Sentences.of(404));
        assertThat(JSON.readTree(missing.body()).path("type").asText()).isEqualTo("InvalidRequestException");

        HttpResponse<String> forbidden = send("POST", ENGINE + "/user/create", "application/json",
                bytes("{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"" + PASSWORD + "\"}}"));
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(forbidden.body()).path("message").asText()).isEqualTo(Sentences.of(403));
    }

    @Test
    void bureauIsClosedToStrangers() throws Exception {
        HttpResponse<String> answer = get("/bureau/api/who-am-i");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(get("/bureau/api/nothing").statusCode()).isEqualTo(401);
        assertThat(get("//bureau/api/who-am-i").statusCode()).isEqualTo(401);
        assertThat(get("/bureau;x/api/who-am-i").statusCode()).isEqualTo(401);
        assertThat(get("/bureau/%61pi/who-am-i").statusCode()).isEqualTo(401);
    }

    @Test
    void bureauKnowsWhoIsLoggedIn() throws Exception {
        assertThat(get("/bureau/api/token").statusCode()).isEqualTo(401);
        login("attacker", "tasklist");
        String token = JSON.readTree(get("/bureau/api/token").body()).path("token").asText();
        assertThat(cookies.getCookieStore().getCookies()).as("the token of the session").extracting(HttpCookie::getValue).contains(token);
        JsonNode me = JSON.readTree(get("/bureau/api/who-am-i").body());
        assertThat(me.path("id").asText()).isEqualTo("attacker");
        assertThat(me.path("engine").asText()).isEqualTo("attacker");
        assertThat(me.path("groups").get(0).asText()).isEqualTo("staff");
        assertThat(send("POST", "/bureau/api/who-am-i", "application/json", bytes("{}")).statusCode()).isEqualTo(200);

        HttpRequest forged = request("/bureau/api/who-am-i").POST(BodyPublishers.noBody()).build();
        HttpResponse<String> answer = client.send(forged, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("请刷新页面后重试");
    }

    @Test
    void bureauAcceptsPasswordsOfPrograms() throws Exception {
        HttpClient program = HttpClient.newHttpClient();
        for (Map.Entry<String, Integer> attempt : Map.of("attacker:" + PASSWORD, 200, "attacker:wrong", 401).entrySet()) {
            String basic = Base64.getEncoder().encodeToString(bytes(attempt.getKey()));
            HttpResponse<String> answer = program.send(request("/bureau/api/who-am-i").header("Authorization", "Basic " + basic)
                    .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(attempt.getValue());
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            people();
        }
    }

    @Test
    void headersMakeBrowsersCareful() throws Exception {
        HttpResponse<String> tasklist = get("/camunda/app/tasklist/default/");
        assertThat(tasklist.statusCode()).isEqualTo(200);
        String policy = tasklist.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("frame-ancestors 'self'", "frame-src 'self' blob:", "object-src 'self'", "'nonce-")
                .doesNotContain("sandbox", "$NONCE", "\n");
        assertThat(tasklist.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));

        HttpResponse<String> bureau = get("/bureau/api/who-am-i");
        assertThat(bureau.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(bureau.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(bureau.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(bureau.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'self'");
    }

    @Test
    void errorPagesAreChinese() throws Exception {
        HttpResponse<String> page = client.send(request("/nothing-here").header("Accept", "text/html").build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"zh-CN\">", "返回任务列表");
        HttpResponse<String> data = client.send(request("/nothing-here").header("Accept", "application/json").build(), BodyHandlers.ofString());
        assertThat(JSON.readTree(data.body()).path("detail").asText()).isEqualTo(Sentences.of(404));

        login("attacker", "tasklist");
        HttpResponse<String> unknown = get("/bureau/api/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(unknown.body()).path("detail").asText()).isEqualTo(Sentences.of(404));
    }

    private void person(String id, String group) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            identity.unlockUser(id);
            return;
        }
        User user = identity.newUser(id);
        user.setPassword(PASSWORD);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        identity.createMembership(id, group);
        grant(id, Resources.APPLICATION, "tasklist");
        if (group.equals(CurrentUser.ADMINISTRATORS)) {
            grant(id, Resources.FILTER, Authorization.ANY);
            grant(id, Resources.PROCESS_DEFINITION, Authorization.ANY);
            grant(id, Resources.PROCESS_INSTANCE, Authorization.ANY);
        }
    }

    private void grant(String user, Resources resource, String id) {
        Authorization all = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        all.setUserId(user);
        all.setResource(resource);
        all.setResourceId(id);
        all.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(all);
    }

    private void login(String user, String app) throws Exception {
        get("/camunda/app/" + app + "/default/");
        HttpResponse<String> answer = send("POST", "/camunda/api/admin/auth/user/default/login/" + app,
                "application/x-www-form-urlencoded", bytes("username=" + user + "&password=" + PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        get("/camunda/api/admin/auth/user/default");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String type, byte[] body) throws Exception {
        HttpRequest.Builder request = request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body));
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
                .findFirst().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
