package org.proposaldesk.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.proposaldesk.bureau.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Posts each message as JSON to a gateway of the bureau's messenger (政务微信, 钉钉); on when {@code PROPOSALDESK_WEBHOOK_URL} is
 * set. The header {@value #SIGNATURE} is {@code sha256=} and the HMAC-SHA256, in hex, of time stamp, dot and body under the
 * shared secret; with the time stamp the gateway can refuse what was recorded and sent again.
 */
@Component
@ConditionalOnExpression("!'${proposaldesk.webhook.url:}'.isBlank()")
class WebhookGateway implements Gateway {

    static final String SIGNATURE = "X-Proposal-Desk-Signature";
    static final String TIMESTAMP = "X-Proposal-Desk-Timestamp";
    static final String KEY = "Idempotency-Key";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHORTEST_SECRET = 16;

    private final URI address;
    private final SecretKeySpec secret;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

    WebhookGateway(@Value("${proposaldesk.webhook.url}") URI address, @Value("${proposaldesk.webhook.secret:}") String secret,
            ObjectMapper json, Clock clock) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("已设置 PROPOSALDESK_WEBHOOK_URL，还须在 PROPOSALDESK_WEBHOOK_SECRET 中设置不少于 "
                    + SHORTEST_SECRET + " 个字符的共享密钥。");
        }
        this.address = address;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    /** The gateway knows people by their login names. */
    @Override
    public boolean reaches(Person person) {
        return true;
    }

    @Override
    public void send(Outgoing message) throws NotSent {
        String body = body(message);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8")
                .header(KEY, message.id().toString()).header(TIMESTAMP, timestamp)
                .header(SIGNATURE, "sha256=" + signature(timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        int status;
        try {
            status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            throw new NotSent("连接不上消息网关，请检查网络和 PROPOSALDESK_WEBHOOK_URL。", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSent("发送时系统正在停止。", stopped);
        }
        if (status / 100 != 2) {
            throw new NotSent("消息网关没有接受（HTTP " + status + "），请与网关的管理员联系。", null);
        }
    }

    private String body(Outgoing message) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", message.id());
        content.put("kind", message.kind().name());
        content.put("kindLabel", message.kind().label());
        content.put("person", message.person().id());
        content.put("name", message.person().name());
        content.put("headline", message.headline());
        content.put("text", message.text());
        content.put("until", message.until() == null ? null : message.until().toString());
        content.put("link", message.link());
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
