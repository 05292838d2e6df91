package org.proposaldesk.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface at {@code /bureau/api/openapi.json} says of the whole. */
@Configuration
@OpenAPIDefinition(
        info = @Info(title = "提案办理", version = "1",
                description = "任务表单、办理件、期限。错误按 RFC 9457 返回，detail 为中文说明，rule 为规则编号，errors 为须改正的各项。"),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
class ApiDescription {
}
