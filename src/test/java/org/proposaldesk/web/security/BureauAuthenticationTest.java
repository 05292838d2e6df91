package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who gets in at /bureau, and as whom. */
class BureauAuthenticationTest {

    private final KnownPeople people = new KnownPeople(Map.of("zhou.nanping", List.of("staff", "section-achievements")));
    private final BureauAuthentication filter = new BureauAuthentication(people);
    private CurrentUser passedAs;
    private boolean passed;

    @ParameterizedTest
    @ValueSource(strings = {
        "/bureau/api/tasks/t1", "/bureau/api", "/bureau/api/brand/", "/bureau/api/brand/x", "/bureau/other", "/bureau/api/BRAND",
    })
    void strangersGetNothing(String path) throws Exception {
        MockHttpServletResponse response = send(request("GET", path));
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("请重新登录");
        assertThat(response.getHeader("WWW-Authenticate")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bureau/api/brand", "/bureau/api/openapi.json"})
    void everybodyReadsButNobodyWritesThePublicAddresses(String path) throws Exception {
        send(request("GET", path));
        assertThat(passed).isTrue();
        passed = false;
        assertThat(send(request("POST", path)).getStatus()).isEqualTo(401);
    }

    @Test
    void aSessionIsEnoughToRead() throws Exception {
        MockHttpServletRequest request = request("GET", "/bureau/api/tasks/t1");
        request.setSession(EngineQueryFilterTest.login("zhou.nanping"));
        send(request);
        assertThat(passedAs).isEqualTo(new CurrentUser("zhou.nanping", List.of("staff", "section-achievements")));
        assertThat(people.entered).as("cleared afterwards").isNull();
    }

    @Test
    void aSessionOfADeletedUserIsWorthNothing() throws Exception {
        MockHttpServletRequest request = request("GET", "/bureau/api/tasks/t1");
        request.setSession(EngineQueryFilterTest.login("gone"));
        assertThat(send(request).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE"})
    void changesBySessionNeedTheToken(String method) throws Exception {
        for (String token : new String[] {null, "", "WRONG", "TOKE", "token"}) {
            MockHttpServletRequest request = request(method, "/bureau/api/tasks/t1/input");
            request.setSession(EngineQueryFilterTest.login("zhou.nanping"));
            if (token != null) {
                request.addHeader("X-XSRF-TOKEN", token);
            }
            MockHttpServletResponse response = send(request);
            assertThat(response.getStatus()).isEqualTo(403);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("请刷新页面后重试");
        }
        MockHttpServletRequest request = request(method, "/bureau/api/tasks/t1/input");
        request.setSession(EngineQueryFilterTest.login("zhou.nanping"));
        request.addHeader("X-XSRF-TOKEN", "TOKEN");
        send(request);
        assertThat(passed).isTrue();
    }

    @Test
    void noTokenInTheSessionMatchesNoToken() throws Exception {
        MockHttpServletRequest request = request("POST", "/bureau/api/proposals");
        request.setSession(EngineQueryFilterTest.login("zhou.nanping"));
        request.getSession().removeAttribute("CAMUNDA_CSRF_TOKEN");
        request.addHeader("X-XSRF-TOKEN", "null");
        assertThat(send(request).getStatus()).isEqualTo(403);
    }

    @Test
    void aPasswordLetsProgramsInWithoutSession() throws Exception {
        MockHttpServletRequest request = request("POST", "/bureau/api/proposals");
        request.addHeader("Authorization", basic("zhou.nanping:demo"));
        send(request);
        assertThat(passedAs.id()).isEqualTo("zhou.nanping");
        assertThat(request.getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhou.nanping:wrong", "gone:demo", "zhou.nanping", ":", ""})
    void aWrongPasswordDoesNot(String credentials) throws Exception {
        MockHttpServletRequest request = request("GET", "/bureau/api/tasks/t1");
        request.addHeader("Authorization", basic(credentials));
        assertThat(send(request).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Bearer emhvdTpkZW1v", "Basic\tx", ""})
    void aMalformedHeaderDoesNot(String header) throws Exception {
        MockHttpServletRequest request = request("GET", "/bureau/api/tasks/t1");
        request.addHeader("Authorization", header);
        assertThat(send(request).getStatus()).isEqualTo(401);
    }

    @Test
    void aPasswordBesideASessionCookieDoesNotReplaceTheToken() throws Exception {
        MockHttpServletRequest request = request("POST", "/bureau/api/proposals");
        request.addHeader("Authorization", basic("zhou.nanping:demo"));
        request.setRequestedSessionId("OLD");
        assertThat(send(request).getStatus()).isEqualTo(401);
    }

    @Test
    void theEngineForgetsThePersonEvenAfterAnError() {
        MockHttpServletRequest request = request("GET", "/bureau/api/tasks/t1");
        request.addHeader("Authorization", basic("zhou.nanping:demo"));
        assertThatThrownBy(() -> filter.doFilter(request, new MockHttpServletResponse(), (a, b) -> {
            assertThat(people.entered).isNotNull();
            throw new ServletException("broken");
        })).isInstanceOf(ServletException.class);
        assertThat(people.entered).isNull();
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (passedRequest, passedResponse) -> {
            passed = true;
            passedAs = (CurrentUser) passedRequest.getAttribute(BureauAuthentication.USER);
            assertThat(people.entered).isEqualTo(passedAs);
        });
        assertThat(passed).isEqualTo(response.getStatus() == 200);
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
