package org.proposaldesk.database;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** Decides before anything starts whether the demo is on, and keeps it on this machine. */
class DemoEnvironment implements EnvironmentPostProcessor, Ordered {

    /** After the configuration files, which may name the database. */
    static final int ORDER = ConfigDataEnvironmentPostProcessor.ORDER + 20;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> decided = new HashMap<>();
        String demo = environment.getProperty(DemoMode.PROPERTY, "").strip().toLowerCase(Locale.ROOT);
        if (demo.isEmpty()) {
            demo = Boolean.toString(WhenEmbedded.isEmbedded(environment) && isDemoData(WhenEmbedded.dataFolder(environment)));
        }
        decided.put(DemoMode.PROPERTY, demo);
        if (demo.equals("true") && !StringUtils.hasText(environment.getProperty("server.address"))) {
            decided.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("proposalDeskDemo", decided));
    }

    private static boolean isDemoData(DataFolder data) {
        return data.isEmpty() || data.beganAsDemo();
    }

    @Override
    public int getOrder() {
        return ORDER;
    }
}
