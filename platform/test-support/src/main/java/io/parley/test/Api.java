package io.parley.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.security.UserSummary;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP interface of the service under test. A body that is a {@code String} or {@code byte[]} is sent as it is, anything
 * else as JSON. Calls on this object itself are anonymous.
 */
public final class Api implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROBLEM = "urn:parley:problem:";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Supplier<URI> address;
    private final Tokens tokens;

    /** @param address asked at each call: the port is known only when the service runs */
    public Api(Supplier<URI> address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** Calls with a good token of this user. */
    public Caller as(UserSummary user) {
        return withToken(tokens.of(user));
    }

    public Caller withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    public Caller anonymous() {
        return new Caller(http, address);
    }

    /** An anonymous caller of another port of the same process: the operators' one. */
    public Caller onPort(int port) {
        return new Caller(http, () -> URI.create("http://127.0.0.1:" + port));
    }

    public Answer get(String path) {
        return anonymous().get(path);
    }

    public Answer post(String path, @Nullable Object body) {
        return anonymous().post(path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return anonymous().put(path, body);
    }

    public Answer patch(String path, @Nullable Object body) {
        return anonymous().patch(path, body);
    }

    public Answer delete(String path) {
        return anonymous().delete(path);
    }

    @Override
    public void close() {
        http.close();
    }

    /** Someone who calls the service, with the headers that they always send. Immutable. */
    public static final class Caller {

        private final HttpClient http;
        private final Supplier<URI> address;
        private final Map<String, String> headers;

        Caller(HttpClient http, Supplier<URI> address) {
            this(http, address, Map.of());
        }

        private Caller(HttpClient http, Supplier<URI> address, Map<String, String> headers) {
            this.http = http;
            this.address = address;
            this.headers = headers;
        }

        /** The same caller, who also sends this header. */
        public Caller header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Caller(http, address, more);
        }

        public Answer get(String path) {
            return send("GET", path, null);
        }

        public Answer post(String path, @Nullable Object body) {
            return send("POST", path, body);
        }

        public Answer post(String path) {
            return send("POST", path, null);
        }

        public Answer put(String path, @Nullable Object body) {
            return send("PUT", path, body);
        }

        public Answer put(String path) {
            return send("PUT", path, null);
        }

        public Answer patch(String path, @Nullable Object body) {
            return send("PATCH", path, body);
        }

        public Answer delete(String path) {
            return send("DELETE", path, null);
        }

        public Answer send(String method, String path, @Nullable Object body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.get() + path))
                    .timeout(PATIENCE)
                    .method(method, publisherOf(body));
            if (body != null) request.setHeader("Content-Type", "application/json");
            headers.forEach(request::setHeader);
            try {
                return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            } catch (IOException e) {
                throw new AssertionError("No answer to %s %s".formatted(method, path), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for an answer", e);
            }
        }

        private static HttpRequest.BodyPublisher publisherOf(@Nullable Object body) {
            return switch (body) {
                case null -> HttpRequest.BodyPublishers.noBody();
                case byte[] bytes -> HttpRequest.BodyPublishers.ofByteArray(bytes);
                case String text -> HttpRequest.BodyPublishers.ofString(text);
                default -> HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            };
        }
    }

    /** What the service answered. */
    public static final class Answer {

        private final HttpResponse<byte[]> response;

        Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public HttpHeaders headers() {
            return response.headers();
        }

        /** The value of a header that must be there; where it may be absent, ask {@link #headers()}. */
        public String header(String name) {
            return optionalHeader(name).orElseThrow(() -> new AssertionError("No header " + name + " in " + this));
        }

        public Optional<String> optionalHeader(String name) {
            return headers().firstValue(name);
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }

        /** The body as JSON; a missing node if it is empty. */
        public JsonNode body() {
            return JSON.readTree(response.body());
        }

        /** The slug of the problem document; fails if the answer is none. */
        public String problem() {
            String type = body().path("type").asString("");
            if (!type.startsWith(PROBLEM) || !header("Content-Type").startsWith("application/problem+json"))
                throw new AssertionError("No problem document: " + this);
            return type.substring(PROBLEM.length());
        }

        @Override
        public String toString() {
            return "%s %s -> %d %s"
                    .formatted(
                            response.request().method(),
                            response.request().uri().getPath(),
                            status(),
                            text().isEmpty() ? "" : text());
        }
    }
}
