package io.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;

/** What one read takes from the socket came in one packet; in several ones, some of so many reads would find only the first. */
class WholeRequestsTest {

    private static final int ENOUGH = 200;
    private static final int PATIENCE = 10_000;
    private static final String BODY = "{\"body\":\"short\"}";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @Test
    void theHeadAndTheBodyOfARequestGoInOnePacket() throws IOException {
        HttpClient client = new WholeRequests().customize(HttpClient.newConnection());
        try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            service.setSoTimeout(PATIENCE);
            for (int i = 0; i < ENOUGH; i++) {
                var answer = client.headers(headers -> headers.set("Content-Length", BODY.length()))
                        .post()
                        .uri("http://127.0.0.1:" + service.getLocalPort())
                        .send(body())
                        .response()
                        .toFuture();
                try (Socket connection = service.accept()) {
                    assertThat(oneRead(connection)).endsWith(BODY);
                    connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                    answer.join();
                }
            }
        }
    }

    private static Flux<ByteBuf> body() {
        return Flux.defer(() -> Flux.just(Unpooled.copiedBuffer(BODY, StandardCharsets.UTF_8)));
    }

    private static String oneRead(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        byte[] buffer = new byte[8192];
        int length = socket.getInputStream().read(buffer);
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}
