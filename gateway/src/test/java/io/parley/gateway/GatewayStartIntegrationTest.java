package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

class GatewayStartIntegrationTest extends Edge {

    @LocalManagementPort
    private int managementPort;

    @Test
    void healthAndMetricsAreOnAPortOfTheirOwn() {
        assertThat(management("/actuator/health/readiness").body()).contains("UP");
        assertThat(management("/actuator/prometheus").body()).contains("resilience4j_circuitbreaker_state{");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
    }
}
