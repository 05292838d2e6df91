package org.proposaldesk.database;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Refuses to start on settings that leave the door open: outside the demo no password may be missing or known to anyone.
 * It looks before any part of the application starts.
 */
class SafeSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Passwords of examples, manuals and installers, in lower case; the first thing that an attacker tries. */
    private static final Set<String> KNOWN = Set.of("demo", "admin", "administrator", "root", "user", "test", "guest", "camunda",
            "changeme", "change-me", "change_me", "change me", "changeit", "default", "example", "secret", "postgres", "postgresql",
            "password", "passwd", "pass", "p@ssw0rd", "passw0rd", "password1", "password123", "admin123", "admin@123", "qwerty",
            "letmein", "welcome", "123456", "12345678", "123456789", "111111", "888888", "proposaldesk", "proposal-desk", "proposal_desk",
            "密码", "口令");

    private static final Pattern PASSWORD_IN_URL = Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    static void check(Environment environment) {
        String demo = environment.getRequiredProperty(DemoMode.PROPERTY);
        if (!demo.equals("true") && !demo.equals("false")) {
            throw new StartRefused("环境变量 PROPOSALDESK_DEMO 的值“" + demo + "”无法识别。", "请设为 true（演示）或 false（正式使用），或不设。");
        }
        if (demo.equals("true")) {
            return;
        }
        if (!WhenEmbedded.isEmbedded(environment)) {
            if (PASSWORD_IN_URL.matcher(environment.getRequiredProperty("spring.datasource.url")).find()) {
                throw new StartRefused("数据库密码写在了 SPRING_DATASOURCE_URL 里。", "请从地址中去掉，改设环境变量 SPRING_DATASOURCE_PASSWORD。");
            }
            checkPassword("数据库密码", "SPRING_DATASOURCE_PASSWORD", environment.getProperty("spring.datasource.password"),
                    environment.getProperty("spring.datasource.username", ""));
        }
        checkPassword("系统管理员密码", "PROPOSALDESK_ADMIN_PASSWORD", environment.getProperty("proposaldesk.admin.password"), "admin");
    }

    private static void checkPassword(String name, String variable, String password, String user) {
        if (password == null || password.isBlank()) {
            throw new StartRefused(name + "没有设置，正式使用时不能启动。", "请设置环境变量 " + variable + "。");
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (KNOWN.contains(plain) || plain.equals(user.strip().toLowerCase(Locale.ROOT))) {
            throw new StartRefused(name + "是众所周知的默认值，正式使用时不能启动。", "请把环境变量 " + variable + " 改为一个不易猜到的密码。");
        }
    }
}
