package org.proposaldesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A browser as the server sees it: cookies, a session, and the token that goes with every change. It answers in its caller's own
 * thread and takes little of the processors, which it shares with the server.
 */
final class Browser {

    static {
        // Each has its own connection and keeps it; five are kept otherwise.
        System.setProperty("http.maxConnections", "64");
    }

    private static final int LIMIT = 120_000;
    private static final String JSON = "application/json";

    private final CookieManager cookies = new CookieManager();
    private final String address;

    Browser(String address) {
        this.address = address;
    }

    /** Somebody of the demo logs in. */
    void logIn(String person) throws IOException {
        get("/camunda/app/tasklist/default/");
        send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded", "username=" + person + "&password=demo");
        // The new session brings its own token with its first answer.
        get("/camunda/api/engine/engine/default/user/" + person + "/profile");
    }

    String get(String path) throws IOException {
        return send("GET", path, null, null);
    }

    String put(String path, String content) throws IOException {
        return send("PUT", path, JSON, content);
    }

    private String send(String method, String path, String type, String content) throws IOException {
        URI uri = URI.create(address + path);
        HttpURLConnection request = (HttpURLConnection) uri.toURL().openConnection();
        request.setRequestMethod(method);
        request.setConnectTimeout(LIMIT);
        request.setReadTimeout(LIMIT);
        List<HttpCookie> kept = cookies.getCookieStore().getCookies();
        request.setRequestProperty("Cookie", kept.stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        request.setRequestProperty("X-XSRF-TOKEN", kept.stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElse(""));
        request.setRequestProperty("Accept", JSON);
        if (content != null) {
            byte[] body = content.getBytes(StandardCharsets.UTF_8);
            request.setRequestProperty("Content-Type", type);
            request.setDoOutput(true);
            request.setFixedLengthStreamingMode(body.length);
            request.getOutputStream().write(body);
        }
        int status = request.getResponseCode();
        cookies.put(uri, request.getHeaderFields());
        try (InputStream answer = status / 100 == 2 ? request.getInputStream() : request.getErrorStream()) {
            String text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (status / 100 != 2) {
                throw new IllegalStateException(path + " answered " + status + " " + text);
            }
            return text;
        }
    }
}
