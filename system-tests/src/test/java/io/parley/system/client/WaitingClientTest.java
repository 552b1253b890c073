package io.parley.system.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingClientTest {

    @Test
    void anAnswerThatStopsHalfwayIsNotWaitedForForEver() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerHalf(server));
            Parley parley = new Parley(URI.create("http://localhost:" + server.getLocalPort()), Duration.ofMillis(500));

            assertThatExceptionOfType(Unreachable.class)
                    .isThrownBy(() -> parley.anonymous().get("/orgs"))
                    .withMessageContaining("/api/v1/orgs");
        }
    }

    @Test
    void aGatewayThatAsksForTooMuchPatienceIsGivenUp() {
        Answer later = new Answer(429, HttpHeaders.of(Map.of("Retry-After", List.of("3600")), (_, _) -> true), "busy");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Patience.with(() -> later))
                .withMessage("429 busy");
    }

    // Whoever closes the server ends this too.
    private static void answerHalf(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
