package org.proposaldesk.database;

import java.nio.file.Path;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** No database server is named, so the embedded one is used. */
class WhenEmbedded implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isEmbedded(context.getEnvironment());
    }

    static boolean isEmbedded(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    static DataFolder dataFolder(Environment environment) {
        String path = environment.getProperty("proposaldesk.data.dir", "").strip();
        return new DataFolder(Path.of(path.isEmpty() ? "data" : path));
    }
}
