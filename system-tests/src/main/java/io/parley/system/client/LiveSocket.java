package io.parley.system.client;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The WebSocket of one client, with the frames that came and were not looked at yet. */
public final class LiveSocket implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final LinkedBlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    /** One frame and when it came ({@link System#nanoTime()}). */
    public record Frame(JsonNode json, long nanos) {

        public String op() {
            return json.path("op").asString();
        }

        public String type() {
            return json.path("type").asString();
        }

        public JsonNode data() {
            return json.path("data");
        }

        public String cursor() {
            return json.path("cursor").asString();
        }
    }

    private LiveSocket(Session session, String ticket, @Nullable Consumer<String> listener) {
        URI gateway = session.parley().gateway();
        URI uri = URI.create("ws://%s/api/v1/ws?ticket=%s".formatted(gateway.getAuthority(), ticket));
        try {
            this.socket = session.parley()
                    .http()
                    .newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .buildAsync(uri, new Incoming(listener == null ? this::keep : listener))
                    .join();
        } catch (CompletionException e) {
            throw new Unreachable(uri, e);
        }
    }

    /** Takes a ticket and connects with it. */
    public static LiveSocket open(Session session) {
        return openWith(session, ticketOf(session));
    }

    /** A ticket for one socket. */
    public static String ticketOf(Session session) {
        return Patience.with(() -> session.post("/realtime/tickets", Map.of()))
                .orThrow()
                .string("ticket");
    }

    /**
     * Connects with a ticket that was taken before.
     *
     * @throws Unreachable if the server refuses it
     */
    public static LiveSocket openWith(Session session, String ticket) {
        return new LiveSocket(session, ticket, null);
    }

    /** Connects with a ticket, and hands each frame's text to the listener instead of keeping it: for those who get very many. */
    public static LiveSocket listenWith(Session session, String ticket, Consumer<String> listener) {
        return new LiveSocket(session, ticket, listener);
    }

    /** Subscribes, from a cursor on where one is given, and waits for the server's word. */
    public LiveSocket subscribe(@Nullable String cursor, String... channels) {
        send(
                cursor == null
                        ? Map.of("op", "subscribe", "channels", List.of(channels))
                        : Map.of("op", "subscribe", "channels", List.of(channels), "cursor", cursor));
        return this;
    }

    public void send(Map<String, ?> message) {
        sendText(JSON.writeValueAsString(message));
    }

    public void sendText(String text) {
        socket.sendText(text, true)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** One message in as many frames. */
    public void sendInParts(String... parts) {
        for (int part = 0; part < parts.length; part++)
            socket.sendText(parts[part], part == parts.length - 1).join();
    }

    /** The next frame that fits, passing over others; empty where none came in time. */
    public Optional<Frame> next(Predicate<Frame> wanted, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
            Frame frame = frames.poll(left, TimeUnit.NANOSECONDS);
            if (frame != null && wanted.test(frame)) return Optional.of(frame);
        }
        return Optional.empty();
    }

    /**
     * The next frame with this {@code op}.
     *
     * @throws IllegalStateException if none came in time
     */
    public Frame expect(String op, Duration patience) throws InterruptedException {
        return next(frame -> frame.op().equals(op), patience)
                .orElseThrow(() -> new IllegalStateException("No frame '%s' within %s".formatted(op, patience)));
    }

    /** All frames that came and were not looked at. */
    public List<Frame> drain() {
        var drained = new ArrayDeque<Frame>();
        frames.drainTo(drained);
        return List.copyOf(drained);
    }

    /** The close code, once the server closed. */
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void keep(String text) {
        frames.add(new Frame(JSON.readTree(text), System.nanoTime()));
    }

    private final class Incoming implements WebSocket.Listener {

        private final Consumer<String> listener;
        private final StringBuilder partial = new StringBuilder();

        Incoming(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                listener.accept(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
