package org.proposaldesk.web.security;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The filters before everything else, from outside to inside. */
@Configuration
public class SecurityConfiguration implements WebMvcConfigurer {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return register(new SecurityHeaders(), FIRST, "/*");
    }

    @Bean
    FilterRegistrationBean<SetupFilter> setupFilter() {
        return register(new SetupFilter(), FIRST + 1, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        return register(new PageNonce(), FIRST + 2, "/camunda/app/*");
    }

    /** The engine's interface without login is not part of the product; if somebody adds it, the filter is there. */
    @Bean
    FilterRegistrationBean<EngineQueryFilter> engineQueryFilter(Identity identity) {
        return register(new EngineQueryFilter(identity), FIRST + 3, "/camunda/api/*", "/engine-rest/*");
    }

    @Bean
    FilterRegistrationBean<EngineErrorFilter> engineErrorFilter() {
        return register(new EngineErrorFilter(), FIRST + 4, "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<BureauAuthentication> bureauAuthentication(Identity identity) {
        return register(new BureauAuthentication(identity), FIRST + 5, "/bureau/*");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserArgument());
    }

    private static <F extends Filter> FilterRegistrationBean<F> register(F filter, int order, String... paths) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(paths);
        registration.setOrder(order);
        return registration;
    }
}
