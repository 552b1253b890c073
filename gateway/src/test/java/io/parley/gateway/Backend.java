package io.parley.gateway;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A service that answers what a test tells it to, with its name by default, and remembers what reached it. */
public final class Backend {

    private final String name;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final DisposableServer server;

    public Backend(String name) {
        this.name = name;
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::handle)
                .bindNow();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    public Seen last() {
        return seen.stream().reduce((_, later) -> later).orElseThrow();
    }

    public long requests() {
        return seen.size();
    }

    public void forget() {
        seen.clear();
        answers.clear();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        if (request.uri().endsWith("ticket=lost")) {
            response.withConnection(DisposableChannel::dispose);
            return Mono.never();
        }
        if (request.uri().startsWith("/api/v1/ws") && !request.requestHeaders().contains("Upgrade"))
            return (request.uri().endsWith("ticket=used")
                            ? Answer.of(401, "application/problem+json", "{\"status\":401}")
                            : Answer.of(426, "application/problem+json", "{\"status\":426}"))
                    .send(response);
        if (request.uri().startsWith("/api/v1/ws"))
            return response.sendWebsocket((in, out) -> in.aggregateFrames()
                    .receive()
                    .asString()
                    .concatMap(text -> reply(text, request.requestHeaders().get("Origin"), out)));
        return request.receive().aggregate().asString().defaultIfEmpty("").flatMap(body -> {
            seen.add(new Seen(request.uri(), Map.copyOf(flat(request)), body));
            return answers.getOrDefault(request.fullPath(), Answer.ok("{\"service\":\"" + name + "\"}"))
                    .send(response);
        });
    }

    /** An echo, or as many characters or the close code that the client asked for. */
    private static Mono<Void> reply(String text, @Nullable String origin, WebsocketOutbound out) {
        String[] words = text.split(" ", 2);
        return switch (words[0]) {
            case "long" ->
                out.sendString(Mono.just("x".repeat(Integer.parseInt(words[1]))))
                        .then();
            case "close" -> out.sendClose(Integer.parseInt(words[1]), "as asked");
            default ->
                out.sendString(Mono.just("echo " + text + " from " + origin)).then();
        };
    }

    private static Map<String, String> flat(HttpServerRequest request) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.merge(
                        header.getKey().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + "," + b));
        return headers;
    }

    /** What reached the service; header names are lower-case. */
    public record Seen(String uri, Map<String, String> headers, String body) {}

    /** What the service does. */
    public interface Answer {

        Mono<Void> send(HttpServerResponse response);

        static Answer ok(String body) {
            return of(200, "application/json", body);
        }

        static Answer of(int status, String type, String body) {
            return response -> response.status(status)
                    .header("Content-Type", type)
                    .sendString(Mono.just(body))
                    .then();
        }

        static Answer silence() {
            return _ -> Mono.never();
        }
    }
}
