package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

    private static final Service FORUM = Catalogue.named("forum");
    private static final int OK = 200;

    private final Ports ports = new Ports(21_000);
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> servers = new ArrayList<>();

    @BeforeEach
    void twoReplicasBehindABalancer() throws IOException {
        for (Service replica : FORUM.replicas(2)) {
            answer(ports.of(replica), replica.name());
            answer(ports.managementOf(replica), "ready");
        }
        new Balancer(ports, 2, tasks).open(FORUM);
    }

    @AfterEach
    void close() {
        tasks.shutdownNow();
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void connectionsGoToEachInTurn() throws Exception {
        Set<String> answered = new HashSet<>();
        for (int connection = 0; connection < 4; connection++) answered.add(ask());

        assertThat(answered).containsExactlyInAnyOrder("forum-service", "forum-service-2");
    }

    @Test
    void oneThatIsAwayIsPassedOver() throws Exception {
        servers.get(0).stop(0);
        servers.get(1).stop(0);

        for (int connection = 0; connection < 4; connection++) assertThat(ask()).isEqualTo("forum-service-2");
    }

    private String ask() throws IOException, InterruptedException {
        URI balanced = URI.create("http://127.0.0.1:" + ports.of(FORUM));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(balanced).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private void answer(int port, String text) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(OK, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        servers.add(server);
    }
}
