package io.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class WholeAnswerTest {

    @LocalServerPort
    private int port;

    private Http http = new Http(0);

    @BeforeEach
    void theApplication() {
        http = new Http(port);
    }

    @Test
    void aSmallAnswerGoesAtOnceWithItsLength() {
        var answer = http.post("/samples", "{\"title\":\"short\",\"count\":1}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.response().headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.response().body().length());
        assertThat(answer.response().headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void whatIsStreamedComesBeforeItsEnd() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/samples/stream".formatted(port)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                var lines = new BufferedReader(new InputStreamReader(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data:first");
            assertThat(http.post("/samples/stream/end", "{}").status()).isEqualTo(204);
            assertThat(lines.lines()).contains("data:last");
        }
    }
}
