package org.proposaldesk.web.security;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The token that every change by a session needs. The web apps keep it in a cookie for their own addresses; pages of ours outside
 * of them read it here. Other sites cannot read the answer.
 */
@Hidden
@RestController
class TokenController {

    @GetMapping("/bureau/api/token")
    Map<String, String> token(HttpServletRequest request) {
        return Map.of("token", WebLogin.token(request).orElse(""));
    }
}
