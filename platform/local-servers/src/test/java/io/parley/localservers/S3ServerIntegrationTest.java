package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ServerIntegrationTest {

    @TempDir
    private Path folder;

    private S3Server server;

    @BeforeEach
    void start() {
        server = S3Server.durable(
                ServerBinaries.ofRepository(),
                folder.resolve("home"),
                folder.resolve("s3.log"),
                Ports.free(),
                "secret",
                List.of("http://localhost:8080"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsNotSignedIsRefused() throws Exception {
        assertThat(send("GET", "/").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/parley").statusCode()).isEqualTo(403);
        assertThat(send("PUT", "/parley/a-file").statusCode()).isEqualTo(403);
    }

    @Test
    void aPageOfTheOriginMayPutFilesAndNoOther() throws Exception {
        assertThat(preflight("http://localhost:8080").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:8080");
        assertThat(preflight("http://elsewhere.example").statusCode()).isEqualTo(403);
    }

    @Test
    void itsSecretIsForTheOwnerOnly() throws IOException {
        Path settings = folder.resolve("home/s3proxy.properties");

        assertThat(settings).content().contains("s3proxy.credential=secret");
        assertThat(Files.getPosixFilePermissions(settings)).hasSize(2);
    }

    @Test
    void aTemporaryServerLeavesNothing() {
        S3Server temporary = S3Server.temporary(ServerBinaries.ofRepository(), "secret");
        temporary.start();
        assertThat(Ports.answers(temporary.port())).isTrue();

        temporary.stop();

        assertThat(temporary.isRunning()).isFalse();
        assertThat(temporary.home()).doesNotExist();
    }

    private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
        return send(request("OPTIONS", "/parley/a-file")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type"));
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(request(method, path));
    }

    private HttpRequest.Builder request(String method, String path) {
        URI uri = server.url().resolve(path);
        return HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
