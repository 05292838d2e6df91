package org.proposaldesk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SetupFilterTest {

    private final SetupFilter filter = new SetupFilter();

    @ParameterizedTest
    @CsvSource({
        "POST,/camunda/api/admin/setup/default/user/create,404",
        "GET,/camunda/api/admin/setup/default/user/create,404",
        "PUT,/camunda/api/admin/setup,404",
        "POST,/camunda/api/admin/SETUP/default/user/create,404",
        "GET,/camunda/app/admin/default/setup,404",
        "GET,/camunda/app/admin/default/setup/,404",
        "GET,/camunda/app/admin/setup/,404",
        "GET,/camunda/app/cockpit/default/setup/,404",
        "GET,/camunda/app/admin/default/,200",
        "POST,/camunda/api/admin/auth/user/default/login/admin,200",
        "GET,/camunda/app/admin/scripts/setup.js,200",
    })
    void setupDoesNotExist(String method, String path, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath("/camunda");
        request.setPathInfo(path.substring("/camunda".length()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }
}
