package io.parley.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "PARLEY_CONFIG_PASSWORD=a-password",
            "PARLEY_CONFIG_DIR=${parley.root}/deploy/config",
            "management.server.port=0"
        })
class ConfigServerIntegrationTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void aServiceReadsTheSharedAndItsProfilesSettings() throws Exception {
        var answer = get(port, "/forum-service/local", "a-password");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/application.yaml", "/application-local.yaml");
    }

    @Test
    void strangersReadNothing() throws Exception {
        assertThat(get(port, "/forum-service/local", "a-guess").statusCode()).isEqualTo(401);
    }

    @Test
    void readinessIsOpenOnTheManagementPort() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness", "none").body())
                .contains("UP");
    }

    private static HttpResponse<String> get(int port, String path, String password)
            throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(("parley:" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!password.equals("none")) {
            request.header("Authorization", "Basic " + credentials);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
