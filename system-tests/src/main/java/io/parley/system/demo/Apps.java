package io.parley.system.demo;

import io.parley.system.client.Patience;
import io.parley.system.client.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An app that one member has made and another lets act in their name. */
final class Apps {

    private static final String CALLBACK = "https://kiln.brookfield.example/callback";

    private final Function<String, Session> as;

    Apps(Function<String, Session> as) {
        this.as = as;
    }

    void connect() {
        Map<String, Object> app = Map.of("name", "Kiln log", "redirectUris", List.of(CALLBACK), "confidential", true);
        String clientId = Patience.with(() -> as.apply("tomasz").post("/users/me/apps", app))
                .orThrow()
                .string("id");
        String request = "response_type=code&client_id=%s&redirect_uri=%s&scope=openid%%20profile%%20event%%3Aread"
                .formatted(clientId, URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8));
        Patience.with(() -> as.apply("quinn").post("/auth/consent", Map.of("request", request, "approved", true)))
                .orThrow();
    }
}
