package org.proposaldesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The packaged jar as a newcomer starts it: how long until the login page is served, and how much memory it takes in the demo. */
final class PackagedApplication implements AutoCloseable {

    /**
     * Resident memory in MB. Processes of the database share memory: the sum of their resident sets counts it once for each, the
     * proportional sets count it once.
     */
    record Memory(long java, long databaseResident, long databaseProportional) {

        long total() {
            return java + databaseProportional;
        }
    }

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final double secondsToLoginPage;

    PackagedApplication(Path jar, Path data, List<String> options) throws IOException {
        this.data = data.toAbsolutePath();
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("application.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("PROPOSALDESK_") || name.contains("JAVA_"));
        builder.environment().put("PROPOSALDESK_DATA_DIR", this.data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        long began = System.nanoTime();
        process = builder.start();
        awaitLoginPage(began);
        secondsToLoginPage = (System.nanoTime() - began) / 1e9;
    }

    double secondsToLoginPage() {
        return secondsToLoginPage;
    }

    private void awaitLoginPage(long began) {
        while (!servesLoginPage()) {
            if (!process.isAlive() || System.nanoTime() - began > LIMIT.toNanos()) {
                process.destroy();
                throw new IllegalStateException("did not start, see application.log");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean servesLoginPage() {
        try {
            return get("/camunda/app/tasklist/default/").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Logs in and opens the form of the task that waits in the demo. */
    void openFirstForm() throws IOException {
        require(send(post("/camunda/api/admin/auth/user/default/login/tasklist", "application/x-www-form-urlencoded", "username=office&password=demo")));
        // The new session brings its own token with its first answer.
        require(get("/camunda/api/engine/engine/default/user/office/profile"));
        JsonNode tasks = new ObjectMapper().readTree(require(send(post("/camunda/api/engine/engine/default/task", "application/json", "{}"))));
        String task = tasks.get(0).get("id").asText();
        require(get("/forms/" + tasks.get(0).get("taskDefinitionKey").asText() + ".html"));
        require(get("/bureau/api/tasks/" + task));
    }

    Memory memory() throws IOException {
        long resident = 0;
        long proportional = 0;
        for (long number : databaseProcesses()) {
            resident += kilobytes(number, "Rss");
            proportional += kilobytes(number, "Pss");
        }
        return new Memory(kilobytes(process.pid(), "Rss") / 1024, resident / 1024, proportional / 1024);
    }

    private List<Long> databaseProcesses() throws IOException {
        Path cluster = data.resolve("database").toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(ProcessHandle::pid).filter(number -> worksIn(number, cluster)).toList();
        }
    }

    private static boolean worksIn(long number, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(number), "cwd")).equals(folder);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static long kilobytes(long number, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(number), "smaps_rollup")).stream().filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT).GET().build());
    }

    private HttpRequest post(String path, String type, String body) {
        String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("");
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT).header("Content-Type", type).header("X-XSRF-TOKEN", token)
                .header("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
        }
    }
}
