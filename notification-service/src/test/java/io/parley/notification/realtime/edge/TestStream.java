package io.parley.notification.realtime.edge;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events. */
final class TestStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private TestStream(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static TestStream open(int port, String query, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/sse?" + query));
        headers.forEach(request::header);
        return new TestStream(HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                .join());
    }

    int status() {
        return response.statusCode();
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    String lastId() {
        return ids.getLast();
    }

    boolean ended() {
        return ended;
    }

    void awaitBodies(String... bodies) {
        await().until(() -> bodies().equals(List.of(bodies)));
    }

    List<String> bodies() {
        return frames.stream()
                .map(frame -> frame.path("data").path("body").asString(""))
                .filter(body -> !body.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        response.body().close();
    }

    private void read() {
        try (Stream<String> lines = response.body()) {
            lines.forEach(this::take);
        } catch (UncheckedIOException closed) {
            // The test has seen enough.
        } finally {
            ended = true;
        }
    }

    private void take(String line) {
        if (line.startsWith("id: ")) ids.add(line.substring(4));
        if (line.startsWith("data: ")) frames.add(JSON.readTree(line.substring(6)));
    }
}
