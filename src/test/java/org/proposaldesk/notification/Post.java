package org.proposaldesk.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What leaves the house arrives here: a real SMTP server and a real gateway over HTTP, both on this machine. */
final class Post {

    static final String SECRET = "shared-with-the-gateway";

    /** One call of the web hook. */
    record Call(JsonNode content, String body, String key, String timestamp, String signature) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final List<Call> calls = new CopyOnWriteArrayList<>();
    /** What the gateway does before it answers. */
    volatile Runnable beforeAnswer = () -> { };
    /** What the gateway answers. */
    volatile int answer = 200;
    private final HttpServer gateway;

    Post() {
        try {
            gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        gateway.createContext("/", this::take);
        gateway.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "gateway");
            thread.setDaemon(true);
            return thread;
        }));
        gateway.start();
        mail.start();
    }

    /** Names both to the application, gives everybody an address, and leaves the sending to the test. */
    void register(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mail.getSmtp().getPort());
        properties.add("proposaldesk.mail.from", () -> "desk@bureau.test");
        properties.add("proposaldesk.webhook.url", () -> "http://127.0.0.1:" + gateway.getAddress().getPort() + "/hook");
        properties.add("proposaldesk.webhook.secret", () -> SECRET);
        properties.add("proposaldesk.address", () -> "https://desk.bureau.test/");
        properties.add("proposaldesk.outbox-pause", () -> "PT0S");
        properties.add("proposaldesk.bureau", () -> "file:" + bureauWithAddresses().toAbsolutePath());
    }

    private static Path bureauWithAddresses() {
        try {
            Path file = Files.createTempFile(Path.of("target"), "bureau", ".yml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new ClassPathResource("bureau.yml").getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("\\{ id: ([a-z.]+), (name: \\S+, title)", "{ id: $1, email: $1@bureau.test, $2"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Headers headers = exchange.getRequestHeaders();
            calls.add(new Call(JSON.readTree(body), body, headers.getFirst(WebhookGateway.KEY), headers.getFirst(WebhookGateway.TIMESTAMP),
                    headers.getFirst(WebhookGateway.SIGNATURE)));
            beforeAnswer.run();
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    /** Everything that was sent to this person by e-mail. */
    List<MimeMessage> mailsTo(String person) {
        return Stream.of(mail.getReceivedMessages()).filter(one -> recipient(one).equals(person + "@bureau.test")).toList();
    }

    List<Call> callsFor(String person) {
        return calls.stream().filter(call -> call.content().get("person").asText().equals(person)).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void empty() {
        calls.clear();
        beforeAnswer = () -> { };
        answer = 200;
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
