package io.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;

/** Clients that go away without a word. */
@ExtendWith(OutputCaptureExtension.class)
class LostClientsIntegrationTest extends Edge {

    private static final String HANDSHAKE = """
            GET /api/v1/ws?ticket=t HTTP/1.1\r
            Host: 127.0.0.1:%d\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;

    /** The text "long 60000" under a mask of zeros. */
    private static final byte[] ASKS_FOR_A_LONG_ANSWER =
            "\u0081\u008a\0\0\0\0long 60000".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void oneThatIsAnsweredOnItsSocketIsNoFailureOfOurs(CapturedOutput log) throws IOException {
        for (int i = 0; i < 50; i++) {
            try (Socket client = connect(HANDSHAKE.formatted(port))) {
                assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 101");
                for (int message = 0; message < 5; message++)
                    client.getOutputStream().write(ASKS_FOR_A_LONG_ANSWER);
            }
        }

        stillAnswers(log);
    }

    @Test
    void oneThatDoesNotWaitForItsSocketIsNoFailureOfOurs(CapturedOutput log) throws IOException {
        for (int i = 0; i < 1000; i++) connect(HANDSHAKE.formatted(port)).close();

        stillAnswers(log);
    }

    @Test
    void oneThatDoesNotReadItsAnswerIsNoFailureOfOurs(CapturedOutput log) throws IOException {
        FORUM.answer(
                "/api/v1/topics/long",
                response -> response.sendString(Flux.range(0, 100).map(_ -> "x".repeat(10_000)))
                        .then());
        for (int i = 0; i < 200; i++) {
            connect("GET /api/v1/topics/long HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                    .close();
            try (Socket client = connect("GET /api/v1/topics/long HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")) {
                assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
            }
        }

        stillAnswers(log);
    }

    private void stillAnswers(CapturedOutput log) {
        assertThat(get("/api/v1/topics/short").statusCode()).isEqualTo(200);
        assertThat(log.getAll().lines())
                .filteredOn(line -> line.contains(" ERROR "))
                .allMatch(this::isOfTheServiceBehind);
    }

    private boolean isOfTheServiceBehind(String line) {
        return line.contains("L:/127.0.0.1:" + OTHERS.url().getPort());
    }

    /** Closing it sends a reset, as a browser does that stops loading. */
    private Socket connect(String request) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(10_000);
        client.setSoLinger(true, 0);
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return client;
    }
}
