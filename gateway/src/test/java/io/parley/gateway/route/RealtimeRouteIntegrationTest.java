package io.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RealtimeRouteIntegrationTest extends Edge {

    private static final String HEARD = "echo hello from http://localhost:8080";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ReactorNettyWebSocketClient sockets = new ReactorNettyWebSocketClient();

    @Autowired
    private OpenSockets openSockets;

    @Test
    void aProgramThatNamesNoPageMayOpenOne() {
        assertThat(sayAtOnce().join()).isEqualTo(HEARD);
    }

    @Test
    void nothingIsLostOfWhatAClientSaysAtOnce() {
        for (int round = 0; round < 20; round++) {
            List<CompletableFuture<String>> answers =
                    IntStream.range(0, 50).mapToObj(_ -> sayAtOnce()).toList();

            answers.forEach(answer -> assertThat(answer.join()).isEqualTo(HEARD));
        }
    }

    @Test
    void clientsOfAGatewayThatStopsAreToldToComeBack() {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        CLIENT.newWebSocketBuilder()
                .buildAsync(address(), new CloseCode(closed))
                .thenCompose(socket -> socket.sendText("hello", true))
                .join();

        openSockets.stop();

        assertThat(closed.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(1001);
        openSockets.start();
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 1009, 1011, 1013, 4401, 4429})
    void whyTheEdgeClosesIsToldToTheClient(int code) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        CLIENT.newWebSocketBuilder()
                .buildAsync(address(), new CloseCode(closed))
                .thenCompose(socket -> socket.sendText("close " + code, true))
                .join();

        assertThat(closed.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(code);
    }

    @Test
    void theLongestFrameOfTheEdgePasses() {
        int longest = 64 * 1024;

        assertThat(say("long " + longest).join()).hasSize(longest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aMessageThatIsTooLongIsToldAsThat(int parts) {
        String part = "x".repeat(132 * 1024 / parts);
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        WebSocket socket = CLIENT.newWebSocketBuilder()
                .buildAsync(address(), new CloseCode(closed))
                .join();

        CompletableFuture<WebSocket> sent =
                send(socket, Collections.nCopies(parts, part).toArray(String[]::new));

        assertThat(closed.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(1009);
        // Some of it may have come too late.
        sent.handle((_, _) -> null).join();
    }

    @Test
    void aMessageInPartsPassesHoweverEarlyItComes() {
        List<CompletableFuture<String>> answers =
                IntStream.range(0, 50).mapToObj(_ -> say("he", "l", "lo")).toList();

        answers.forEach(answer -> assertThat(answer.join()).isEqualTo(HEARD));
    }

    @Test
    void aPageOfOurOwnMayOpenOne() {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("http://localhost:8080");

        assertThat(talk(headers)).isEqualTo(HEARD);
    }

    @Test
    void aForeignPageMayNot() {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("https://evil.example");

        StepVerifier.create(sockets.execute(address(), headers, _ -> Mono.empty()))
                .expectErrorMessage("Invalid handshake response getStatus: 403 Forbidden")
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void whomTheEdgeRefusesIsRefusedBeforeTheUpgrade() {
        URI used = URI.create("ws://127.0.0.1:" + port + "/api/v1/ws?ticket=used");

        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("http://localhost:8080");

        StepVerifier.create(sockets.execute(used, headers, _ -> Mono.empty()))
                .expectErrorMessage("Invalid handshake response getStatus: 401 Unauthorized")
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void anEdgeThatIsAwayIsUnavailable() {
        URI lost = URI.create("ws://127.0.0.1:" + port + "/api/v1/ws?ticket=lost");

        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("http://localhost:8080");

        StepVerifier.create(sockets.execute(lost, headers, _ -> Mono.empty()))
                .expectErrorMessage("Invalid handshake response getStatus: 503 Service Unavailable")
                .verify(Duration.ofSeconds(40));
    }

    @Test
    void withoutAnUpgradeThereIsNothing() {
        assertThat(get("/api/v1/ws").statusCode()).isEqualTo(404);
    }

    private CompletableFuture<String> sayAtOnce() {
        return say("hello");
    }

    @Test
    void serverSentEventsComeAsTheyAreSaid() throws IOException, InterruptedException {
        OTHERS.answer(
                "/api/v1/sse",
                response -> response.sse()
                        .sendString(Flux.just("data: one\n\n").concatWith(Flux.never()))
                        .then());
        HttpResponse<Stream<String>> answer =
                CLIENT.send(at("/api/v1/sse?channels=user").build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            assertThat(lines.findFirst()).contains("data: one");
        }
    }

    private CompletableFuture<String> say(String... parts) {
        CompletableFuture<String> heard = new CompletableFuture<>();
        return CLIENT.newWebSocketBuilder()
                .buildAsync(address(), new FirstText(heard, new StringBuilder()))
                .thenCompose(socket -> send(socket, parts))
                .thenCombine(heard, (socket, text) -> {
                    socket.abort();
                    return text;
                })
                .orTimeout(60, TimeUnit.SECONDS);
    }

    private static CompletableFuture<WebSocket> send(WebSocket socket, String... parts) {
        CompletableFuture<WebSocket> sent = CompletableFuture.completedFuture(socket);
        for (int part = 0; part < parts.length; part++) {
            String text = parts[part];
            boolean last = part == parts.length - 1;
            sent = sent.thenCompose(open -> open.sendText(text, last));
        }
        return sent;
    }

    private String talk(HttpHeaders headers) {
        StringBuilder heard = new StringBuilder();
        sockets.execute(
                        address(),
                        headers,
                        session -> session.send(Mono.just(session.textMessage("hello")))
                                .thenMany(session.receive().take(1).map(WebSocketMessage::getPayloadAsText))
                                .doOnNext(heard::append)
                                .then(session.close()))
                .block(Duration.ofSeconds(10));
        return heard.toString();
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + port + "/api/v1/ws?ticket=t");
    }

    private record CloseCode(CompletableFuture<Integer> code) implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            code.complete(status);
            return null;
        }
    }

    private record FirstText(CompletableFuture<String> heard, StringBuilder text) implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) heard.complete(text.toString());
            socket.request(1);
            return null;
        }
    }
}
