package io.parley.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.gateway.Edge;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class TracesIntegrationTest extends Edge {

    @LocalManagementPort
    private int managementPort;

    @Test
    void aTraceBeginsHereAndGoesOn() {
        get("/api/v1/topics/1");

        assertThat(FORUM.last().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }

    @Test
    void theTraceOfAClientGoesOnWithASpanOfOurs() {
        get("/api/v1/topics/1", "traceparent", "00-0123456789abcdef0123456789abcdef-0123456789abcdef-01");

        assertThat(FORUM.last().headers().get("traceparent"))
                .matches("00-0123456789abcdef0123456789abcdef-[0-9a-f]{16}-01")
                .doesNotContain("-0123456789abcdef-");
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

    private List<String> timers() {
        URI metrics = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        return send(HttpRequest.newBuilder(metrics))
                .body()
                .lines()
                .filter(line -> line.startsWith("http_") && line.contains("_requests_seconds_count"))
                .toList();
    }
}
