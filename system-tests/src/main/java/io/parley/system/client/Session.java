package io.parley.system.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone's view of the API: with an access token, or without. Paths are below {@code /api/v1}. */
public record Session(
        Parley parley,
        @Nullable String accessToken,
        @Nullable String refreshToken,
        @Nullable String userId) {

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        if (accessToken != null) all.putIfAbsent("Authorization", "Bearer " + accessToken);
        return parley.send(method, path, body, all);
    }

    /** A socket that is subscribed to these channels. */
    public LiveSocket subscribe(String... channels) {
        return LiveSocket.open(this).subscribe(null, channels);
    }

    /** The id of the user; only for a session that was registered or logged in. */
    public String user() {
        return Objects.requireNonNull(userId, "an anonymous session has no user");
    }
}
