package io.parley.notification.realtime.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's end of a socket: keeps every frame. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final boolean reads;
    private volatile int closeCode;
    private volatile @Nullable WebSocket socket;

    private TestSocket(boolean reads) {
        this.reads = reads;
    }

    static TestSocket open(int port, String ticket) {
        return open(port, ticket, true);
    }

    /** @param reads whether it takes frames before it is told to */
    static TestSocket open(int port, String ticket, boolean reads) {
        TestSocket client = new TestSocket(reads);
        URI uri = URI.create("ws://127.0.0.1:" + port + "/api/v1/ws?ticket=" + ticket);
        client.socket = HTTP.newWebSocketBuilder().buildAsync(uri, client).join();
        return client;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        if (reads) webSocket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (!last) return null;
        frames.add(JSON.readTree(part.toString()));
        part.setLength(0);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closeCode = code;
        return null;
    }

    void read() {
        socket().request(Long.MAX_VALUE);
    }

    void send(Object message) {
        say(JSON.writeValueAsString(message));
    }

    void say(String text) {
        socket().sendText(text, true).join();
    }

    /** One message in as many frames. */
    void sayInParts(String... parts) {
        for (int part = 0; part < parts.length; part++)
            socket().sendText(parts[part], part == parts.length - 1).join();
    }

    JsonNode subscribe(String... channels) {
        int before = frames.size();
        send(Map.of("op", "subscribe", "channels", List.of(channels)));
        return awaitAfter(before, isOp("subscribed"));
    }

    JsonNode resume(String cursor, String... channels) {
        int before = frames.size();
        send(Map.of("op", "subscribe", "channels", List.of(channels), "cursor", cursor));
        return awaitAfter(before, isOp("subscribed"));
    }

    JsonNode await1(Predicate<JsonNode> wanted) {
        return awaitAfter(0, wanted);
    }

    JsonNode awaitEvent(String channel, String type) {
        return await1(frame -> isOp("event").test(frame)
                && frame.path("channel").asString().equals(channel)
                && frame.path("type").asString().equals(type));
    }

    int awaitClose() {
        return await().until(() -> closeCode, code -> code > 0);
    }

    /** Sends a ping and waits for its answer: what the server said before has come. */
    void settle() {
        long pongs = frames.stream().filter(isOp("pong")).count();
        send(Map.of("op", "ping"));
        await().until(() -> frames.stream().filter(isOp("pong")).count() > pongs);
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    List<JsonNode> events() {
        return frames.stream().filter(isOp("event")).toList();
    }

    /** The bodies of the posts in the events, in order. */
    List<String> bodies() {
        return events().stream()
                .map(event -> event.path("data").path("body").asString(""))
                .filter(body -> !body.isEmpty())
                .toList();
    }

    static Predicate<JsonNode> isOp(String op) {
        return frame -> frame.path("op").asString().equals(op);
    }

    @Override
    public void close() {
        socket().abort();
    }

    private JsonNode awaitAfter(int before, Predicate<JsonNode> wanted) {
        return await().until(() -> frames.stream().skip(before).filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private WebSocket socket() {
        WebSocket open = socket;
        assertThat(open).isNotNull();
        return java.util.Objects.requireNonNull(open);
    }
}
