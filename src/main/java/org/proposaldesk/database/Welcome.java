package org.proposaldesk.database;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at the end of the start where the application is found and, in the demo, who can log in. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final DemoMode demo;
    private final Environment environment;
    private final ObjectProvider<DemoAccounts> accounts;

    Welcome(DemoMode demo, Environment environment, ObjectProvider<DemoAccounts> accounts) {
        this.demo = demo;
        this.environment = environment;
        this.accounts = accounts;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(text(web.getWebServer().getPort()));
        }
    }

    String text(int port) {
        StringBuilder text = new StringBuilder("\n\n提案办理已启动：http://").append(host()).append(':').append(port).append('\n');
        if (demo.on()) {
            text.append("演示模式，只供试用，请勿录入真实数据。所有账号的密码都是 ").append(DemoMode.PASSWORD).append("：\n");
            for (DemoAccount account : accounts.stream().map(DemoAccounts::list).flatMap(List::stream).toList()) {
                text.append("  %-16s %s（%s）%n".formatted(account.username(), account.name(), account.duty()));
            }
        }
        return text.toString();
    }

    private String host() {
        String address = environment.getProperty("server.address", "");
        return switch (address) {
            case "", "0.0.0.0", "::", "127.0.0.1" -> "localhost";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
    }
}
