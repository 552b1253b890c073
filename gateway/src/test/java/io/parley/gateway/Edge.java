package io.parley.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a free port with services behind it: identity, forum, everything else, and billing, which is down. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "parley.gateway.tokens.wait-for-sessions=0s",
            "parley.public-url=http://localhost:8080",
            "spring.cloud.gateway.server.webflux.httpclient.response-timeout=700ms"
        })
@ActiveProfiles("test")
public abstract class Edge {

    protected static final Backend IDENTITY = new Backend("identity");
    protected static final Backend FORUM = new Backend("forum");
    protected static final Backend OTHERS = new Backend("others");
    protected static final TestKeys KEYS = new TestKeys("k1");
    protected static final UUID USER = UUID.fromString("0190b5b0-0000-7000-8000-000000000001");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        // A busy machine is late, not wrong.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        IDENTITY.answer("/oauth2/jwks", Backend.Answer.ok(KEYS.publicSet()));
    }

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("PARLEY_IDENTITY_URL", IDENTITY::url);
        properties.add("PARLEY_FORUM_URL", FORUM::url);
        for (String service : List.of("ORG", "CHAT", "EVENT", "NOTIFICATION", "NOTIFICATION_EDGE", "SEARCH"))
            properties.add("PARLEY_%s_URL".formatted(service), OTHERS::url);
        properties.add("PARLEY_BILLING_URL", () -> "http://127.0.0.1:1");
    }

    protected String tokenOf(UUID session) {
        return KEYS.token(USER, session);
    }

    protected HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = at(path);
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    protected static String slug(HttpResponse<String> response) {
        return json(response).path("type").asString("").replace("urn:parley:problem:", "");
    }
}
