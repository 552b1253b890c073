package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeServerIntegrationTest {

    private final int port = Ports.free();

    @TempDir
    private Path folder;

    private StripeServer server;

    @BeforeEach
    void start() {
        server = StripeServer.in(
                ServerBinaries.ofRepository(),
                folder,
                folder.resolve("stripe.log"),
                port,
                new StripeServer.Webhook(URI.create("http://127.0.0.1:" + Ports.free() + "/hook"), "whsec_test"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatItKnowsOutlivesIt() throws Exception {
        assertThat(post("/v1/customers", "name=Ada").statusCode()).isEqualTo(200);

        server.stop();
        assertThat(new HomeProcesses(folder).all()).isEmpty();
        server.start();

        assertThat(get("/v1/customers").body()).contains("\"name\":\"Ada\"");
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer sk_test_parley");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
