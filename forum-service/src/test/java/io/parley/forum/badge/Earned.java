package io.parley.forum.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What people have earned in an organization, through the API. */
record Earned(Api api, UUID orgId) {

    /** Until they have these and no others. */
    void await(UserSummary user, String... keys) {
        Awaitility.await().untilAsserted(() -> assertThat(badges(user)).containsExactlyInAnyOrder(keys));
    }

    List<String> badges(UserSummary user) {
        return items(user, user).stream()
                .map(item -> item.get("badge").asString())
                .toList();
    }

    int times(UserSummary user, String key) {
        return items(user, user).stream()
                .filter(item -> item.get("badge").asString().equals(key))
                .mapToInt(item -> item.get("times").asInt())
                .sum();
    }

    List<JsonNode> items(UserSummary user, UserSummary viewer) {
        return api.as(viewer)
                .get(path() + "/earned?userId=" + user.id())
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    static JsonNode badge(JsonNode items, String key) {
        return items.valueStream()
                .filter(item -> item.get("badge").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    String path() {
        return "/api/v1/orgs/" + orgId + "/badges";
    }
}
