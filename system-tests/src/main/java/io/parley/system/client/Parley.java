package io.parley.system.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The public API behind one gateway address. Thread-safe; every call waits at most 30 s for the end of its answer. */
public final class Parley {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI gateway;
    private final Duration patience;
    private final HttpClient http;

    public Parley(URI gateway) {
        this(gateway, TIMEOUT);
    }

    Parley(URI gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public URI gateway() {
        return gateway;
    }

    HttpClient http() {
        return http;
    }

    /** Opens an account, as soon as the gateway takes one; the session uses its access token. */
    public Session register(String username, String displayName, String password) {
        Map<String, String> account = Map.of(
                "email",
                username + "@example.org",
                "username",
                username,
                "displayName",
                displayName,
                "password",
                password);
        return sessionOf(
                Patience.with(() -> anonymous().post("/auth/register", account)).orThrow());
    }

    public Session login(String login, String password) {
        return sessionOf(anonymous()
                .post("/auth/login", Map.of("login", login, "password", password))
                .orThrow());
    }

    public Session anonymous() {
        return new Session(this, null, null, null);
    }

    /** The session that an answer to register, login or refresh opens. */
    public Session sessionOf(Answer answer) {
        return new Session(
                this,
                answer.string("accessToken"),
                answer.string("refreshToken"),
                answer.json().path("user").path("id").asString());
    }

    /**
     * Sends one request.
     *
     * @throws Unreachable if no answer came
     */
    Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        URI uri = gateway.resolve(path.startsWith("/.well-known") ? path : "/api/v1" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        headers.forEach(request::header);
        if (body == null)
            return send(request.method(method, BodyPublishers.noBody()).build());
        String json = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        if (!headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        return send(request.method(method, BodyPublishers.ofString(json)).build());
    }

    /**
     * Sends a request that was made by hand.
     *
     * @throws Unreachable if no answer came
     */
    public Answer send(HttpRequest request) {
        // The time-out of HttpRequest ends with the head of the answer.
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new Unreachable(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(request.uri(), e);
        }
    }
}
