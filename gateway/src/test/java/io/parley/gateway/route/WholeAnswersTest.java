package io.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What one read takes from the socket came in one packet; in several ones, some of so many reads would find only the first. */
class WholeAnswersTest {

    private static final int ENOUGH = 200;
    private static final int PATIENCE = 10_000;
    private static final String BODY = "{\"body\":\"short\"}";

    private final Sinks.Many<String> later = Sinks.many().unicast().onBackpressureBuffer();
    private final Socket client = new Socket();
    private final DisposableServer server = new WholeAnswers()
            .apply(HttpServer.create().host("127.0.0.1").port(0))
            .route(routes -> routes.get(
                            "/known",
                            (_, response) ->
                                    response.header("Content-Length", "16").send(body()))
                    .head("/known", (_, response) -> response.header("Content-Length", "16"))
                    .get("/empty", (_, response) -> response.header("Content-Length", "0"))
                    .get("/streamed", (_, response) -> response.sse().sendString(later.asFlux())))
            .bindNow();

    @BeforeEach
    void connect() throws IOException {
        client.connect(server.address());
        client.setSoTimeout(PATIENCE);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.disposeNow();
    }

    @Test
    void theHeadAndTheBodyOfAnAnswerGoInOnePacket() throws IOException {
        for (int i = 0; i < ENOUGH; i++) {
            ask("GET", "/known");
            assertThat(oneRead()).startsWith("HTTP/1.1 200").endsWith(BODY);
        }
    }

    @Test
    void aHeadWithoutABodyWaitsForNone() throws IOException {
        ask("HEAD", "/known");
        assertThat(oneRead()).contains("16").endsWith("\r\n\r\n");
        ask("GET", "/empty");
        assertThat(oneRead()).contains("0").endsWith("\r\n\r\n");
    }

    @Test
    void theHeadOfAStreamGoesBeforeItsFirstWord() throws IOException {
        ask("GET", "/streamed");
        assertThat(oneRead()).contains("text/event-stream").endsWith("\r\n\r\n");
        later.tryEmitNext("word").orThrow();
        assertThat(oneRead()).contains("word");
    }

    private static Flux<ByteBuf> body() {
        return Flux.defer(() -> Flux.just(Unpooled.copiedBuffer(BODY, StandardCharsets.UTF_8)));
    }

    private void ask(String method, String path) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: parley\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private String oneRead() throws IOException {
        byte[] buffer = new byte[8192];
        int length = client.getInputStream().read(buffer);
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}
