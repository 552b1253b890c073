package io.parley.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.Edge;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RefusalsIntegrationTest extends Edge {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/topics/a|b",
                "/api/v1/topics/[",
                "/api/v1/topics/\"",
                "/api/v1/topics/%zz",
                "/api/v1/x?q=%"
            })
    void anAddressThatIsNoneIsRefusedWithAReason(String target) throws IOException {
        JsonNode problem = refusal("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("type").asString()).isEqualTo("urn:parley:problem:bad-request");
        assertThat(problem.propertyNames()).contains("title", "detail", "instance");
    }

    @Test
    void anAddressThatIsTooLongIsRefusedWithAReason() throws IOException {
        JsonNode problem = refusal("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(problem.path("status").asInt()).isEqualTo(414);
    }

    @Test
    void headersThatAreTooLargeAreRefusedWithAReason() throws IOException {
        JsonNode problem = refusal("GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "x".repeat(17_000) + "\r\n\r\n");

        assertThat(problem.path("status").asInt()).isEqualTo(431);
    }

    @Test
    void moreMediaTypesThanSpringReadsAreNotAcceptable() {
        String accept = String.join(",", Collections.nCopies(51, "a/b"));

        HttpResponse<String> response = get("/api/v1/topics/1", "Accept", accept);

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(slug(response)).isEqualTo("not-acceptable");
    }

    private JsonNode refusal(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("application/problem+json");
            return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        }
    }
}
