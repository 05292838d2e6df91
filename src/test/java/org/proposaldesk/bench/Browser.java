package org.proposaldesk.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A browser as the server sees it: cookies, a session, and the token that goes with every change. */
final class Browser {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final String address;

    Browser(String address) {
        this.address = address;
    }

    /** Somebody of the demo logs in. */
    void logIn(String person) throws IOException {
        get("/camunda/app/tasklist/default/");
        send(request("/camunda/api/admin/auth/user/default/login/tasklist").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + person + "&password=demo")));
        // The new session brings its own token with its first answer.
        get("/camunda/api/engine/engine/default/user/" + person + "/profile");
    }

    String get(String path) throws IOException {
        return send(request(path).GET());
    }

    String put(String path, String content) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(content)));
    }

    private HttpRequest.Builder request(String path) {
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("");
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT).header("X-XSRF-TOKEN", token).header("Accept", "application/json");
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
