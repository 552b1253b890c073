package io.parley.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Backend;
import io.parley.gateway.Edge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

class RoutesIntegrationTest extends Edge {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users/me, identity",
        "/.well-known/openid-configuration, identity",
        "/api/v1/topics/1/posts, forum",
        "/api/v1/markdown/preview, forum",
        "/api/v1/orgs/1/forums, forum",
        "/api/v1/orgs/1/forums?limit=2, forum",
        "/api/v1/orgs/1/channels, others",
        "/api/v1/channels/1/messages, others",
        "/api/v1/conversations, others",
        "/api/v1/saved, others",
        "/api/v1/scheduled-messages/1, others",
        "/api/v1/hooks/1, others",
        "/api/v1/orgs/1/bots, others",
        "/api/v1/orgs/1/calendar.ics, others",
        "/api/v1/orgs/discover, others",
        "/api/v1/search?q=a, others",
        "/api/v1/notifications/unread-count, others"
    })
    void eachPathGoesToTheServiceThatOwnsIt(String path, String service) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("service").stringValue()).isEqualTo(service);
    }

    @Test
    void anUnknownPathIsAProblemDocument() {
        HttpResponse<String> response = get("/api/v2/anything");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("type").stringValue()).isEqualTo("urn:parley:problem:not-found");
        assertThat(json(response).path("title").stringValue()).isEqualTo("Not found");
        assertThat(json(response).path("status").intValue()).isEqualTo(404);
        assertThat(json(response).path("instance").stringValue()).isEqualTo("/api/v2/anything");
        assertThat(json(response).path("traceId").stringValue()).matches("[0-9a-f]{32}");
    }

    @Test
    void whatAServiceRefusesPassesUnchanged() {
        FORUM.answer("/api/v1/topics/locked", Backend.Answer.of(409, "application/problem+json", "{\"status\":409}"));

        HttpResponse<String> response = get("/api/v1/topics/locked");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("{\"status\":409}");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aConnectionGoesOnAfterRequestsThatCameTogether() throws IOException {
        FORUM.answer("/api/v1/topics/busy", later());
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(bytes(ask("/api/v1/topics/busy") + "\r\n" + ask("/nowhere") + "\r\n"));
            while (!answers.readLine().contains("HTTP/1.1 404")) {}

            client.getOutputStream().write(bytes(ask("/nowhere") + "Connection: close\r\n\r\n"));

            assertThat(answers.lines()).anyMatch(line -> line.contains("HTTP/1.1 404"));
        }
    }

    @Test
    void manyMayWaitForOneServiceAtOnce() {
        FORUM.answer("/api/v1/topics/busy", later());

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> get("/api/v1/topics/busy").statusCode(), clients))
                    .limit(60)
                    .toList();

            assertThat(statuses).extracting(CompletableFuture::join).containsOnly(200);
        }
    }

    @Test
    void bodiesAndQueriesPassUnchanged() {
        send(at("/api/v1/topics/1/posts?a=b%20c").POST(BodyPublishers.ofString("{\"body\":\"Grüße\"}")));

        assertThat(FORUM.last().uri()).isEqualTo("/api/v1/topics/1/posts?a=b%20c");
        assertThat(FORUM.last().body()).isEqualTo("{\"body\":\"Grüße\"}");
    }

    @Test
    void nobodyElseTellsTheServicesWhoCalls() {
        get(
                "/api/v1/topics/1",
                "X-Forwarded-For",
                "10.9.9.9",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=10.9.9.9",
                "X-Real-IP",
                "10.9.9.9",
                "TE",
                "trailers");

        assertThat(FORUM.last().headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", "127.0.0.1:" + port)
                .doesNotContainKeys("forwarded", "x-real-ip", "te");
    }

    private static Backend.Answer later() {
        return response ->
                Mono.delay(Duration.ofMillis(200)).then(Backend.Answer.ok("{}").send(response));
    }

    private static String ask(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
