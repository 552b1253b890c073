package io.parley.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.gateway.Edge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** A body may take longer than a service's answer, which is awaited for 700 ms here. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "parley.gateway.limits.body-timeout=2s",
            "parley.gateway.limits.body-memory=64KB",
            "resilience4j.circuitbreaker.configs.default.sliding-window-size=4",
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=4",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1m"
        })
class SlowBodyIntegrationTest extends Edge {

    private static final int DRIPS = 40;

    @Test
    void slowBodiesAreRefusedAndNobodyElseNotices() throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < DRIPS; i++) clients.add(begin(1000, 1));

        for (Socket client : clients) {
            assertThat(answerOf(client)).startsWith("HTTP/1.1 408").contains("request-timeout", "connection: close");
            assertThat(get("/api/v1/topics/1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void clientsThatGoAwayAreNoFailuresOfTheService(CapturedOutput output) throws IOException {
        for (int i = 0; i < DRIPS; i++) begin(1000, 1).close();

        for (int i = 0; i < DRIPS; i++)
            assertThat(get("/api/v1/topics/1").statusCode()).isEqualTo(200);
        assertThat(output).doesNotContain("AbortedException", "onErrorDropped");
    }

    @Test
    void anHonestSlowBodyArrivesWhole() throws IOException {
        try (Socket client = begin(4, 1)) {
            for (int i = 0; i < 3; i++) {
                pause();
                client.getOutputStream().write('x');
            }
            assertThat(answerOf(client)).startsWith("HTTP/1.1 200");
        }
        assertThat(FORUM.last().body()).isEqualTo("xxxx");
    }

    @Test
    void whoFillsTheMemoryWithLargeBodiesStopsNoSmallOnes() throws IOException {
        try (Socket _ = begin(100_000, 60_000)) {
            await().untilAsserted(() -> {
                try (Socket another = begin(60_000, 60_000)) {
                    assertThat(answerOf(another)).startsWith("HTTP/1.1 503");
                }
            });
            try (Socket small = begin(10_000, 10_000)) {
                assertThat(answerOf(small)).startsWith("HTTP/1.1 200");
            }
        }
        await().untilAsserted(() -> {
            try (Socket another = begin(60_000, 60_000)) {
                assertThat(answerOf(another)).startsWith("HTTP/1.1 200");
            }
        });
    }

    private Socket begin(int announced, int sent) throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(10_000);
        String request = "POST /api/v1/topics/1/posts HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + announced
                + "\r\n\r\n" + "x".repeat(sent);
        client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return client;
    }

    private static String answerOf(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        char[] part = new char[4096];
        while (answer.indexOf("}") < 0) {
            int read = reader.read(part);
            if (read < 0) break;
            answer.append(part, 0, read);
        }
        return answer.toString();
    }

    private static void pause() {
        await().pollDelay(400, TimeUnit.MILLISECONDS).until(() -> true);
    }
}
