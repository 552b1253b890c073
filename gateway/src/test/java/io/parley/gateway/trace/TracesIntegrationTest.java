package io.parley.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.gateway.Edge;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class TracesIntegrationTest extends Edge {

    private static final String CLIENTS = "0123456789abcdef0123456789abcdef";

    @LocalManagementPort
    private int managementPort;

    @Test
    void aTraceBeginsHereAndGoesOn() {
        get("/api/v1/topics/1");

        assertThat(FORUM.last().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    @Test
    void aClientChoosesNoTrace() {
        get(
                "/api/v1/topics/1",
                "traceparent",
                "00-%s-0123456789abcdef-01".formatted(CLIENTS),
                "tracestate",
                "vendor=" + CLIENTS,
                "baggage",
                "tenant=" + CLIENTS,
                "b3",
                CLIENTS + "-0123456789abcdef-1",
                "X-B3-TraceId",
                CLIENTS,
                "X-B3-SpanId",
                "0123456789abcdef",
                "X-B3-Sampled",
                "1");

        assertThat(FORUM.last().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
        assertThat(FORUM.last().headers())
                .doesNotContainKeys("tracestate", "baggage", "b3", "x-b3-traceid", "x-b3-spanid", "x-b3-sampled");
        assertThat(FORUM.last().headers().toString()).doesNotContain(CLIENTS);
    }

    @Test
    void aClientDoesNotSayThatItIsSampled() {
        List<String> traces = IntStream.range(0, 60)
                .mapToObj(_ -> traceAfter("00-%s-0123456789abcdef-01".formatted(CLIENTS)))
                .toList();

        assertThat(traces).doesNotHaveDuplicates().anyMatch(trace -> trace.matches(".*-0[02]"));
    }

    @Test
    void timesAreToldForEachRoute() {
        get("/api/v1/topics/1");
        get("/nowhere");

        // The client may have its answer before the time is told.
        await().untilAsserted(() -> assertThat(timers())
                .anyMatch(line -> line.contains("route=\"forum\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.contains("route=\"none\"") && line.contains("status=\"404\""))
                .allMatch(line -> line.startsWith("http_server_requests")));
    }

    private String traceAfter(String said) {
        get("/api/v1/topics/1", "traceparent", said);
        return Objects.requireNonNull(FORUM.last().headers().get("traceparent"));
    }

    private List<String> timers() {
        URI metrics = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        return send(HttpRequest.newBuilder(metrics))
                .body()
                .lines()
                .filter(line -> line.startsWith("http_") && line.contains("_requests_seconds_count"))
                .toList();
    }
}
