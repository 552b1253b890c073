package io.parley.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TopicListIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Community community;
    private UUID forum;
    private String topics;

    @BeforeEach
    void aForum() {
        community = Community.open(given, api);
        forum = community.forum();
        topics = "/api/v1/forums/" + forum + "/topics";
    }

    @Test
    void eachOrderIsItsOwn() {
        UUID first = community.topic(forum, community.member());
        UUID second = community.topic(forum, community.member());
        UUID third = community.topic(forum, community.member());
        community.post(first, community.member(), "One");
        community.post(first, community.member(), "Two");
        community.post(second, community.member(), "Three");

        assertThat(all("active", 100)).containsExactly(second, first, third);
        assertThat(all("new", 100)).containsExactly(third, second, first);
        assertThat(all("unanswered", 100)).containsExactly(third);
        assertThat(all("top", 100)).containsExactly(first, second, third);
        assertThat(all("hot", 100)).containsExactly(first, second, third);
        api.as(community.moderator()).patch("/api/v1/topics/" + third, Map.of("pinned", true));
        assertThat(all("active", 100)).containsExactly(third, second, first);
        assertThat(api.get(topics).body())
                .isEqualTo(api.get(topics + "?sort=active").body());
        assertThat(api.get(topics).body().get("items").get(0).has("body")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void pagesMeetWithoutGapOrRepetition(TopicSort sort) {
        for (int i = 0; i < 5; i++) community.topic(forum, community.member());

        assertThat(all(sort.wire(), 2)).isEqualTo(all(sort.wire(), 100)).hasSize(5);
    }

    @Test
    void newTopicsDoNotDisturbOneWhoIsPaging() {
        List<UUID> old = new ArrayList<>();
        for (int i = 0; i < 4; i++) old.addFirst(community.topic(forum, community.member()));
        JsonNode page = api.get(topics + "?sort=new&limit=2").body();
        community.topic(forum, community.member());
        JsonNode next = api.get(topics + "?sort=new&limit=2&cursor="
                        + page.get("nextCursor").asString())
                .body();

        assertThat(ids(next)).containsExactlyElementsOf(old.subList(2, 4));
        assertThat(next.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void whatIsNoOrderOrNoCursorIsRefused() {
        for (int i = 0; i < 2; i++) community.topic(forum, community.member());
        String foreign =
                api.get(topics + "?sort=new&limit=1").body().get("nextCursor").asString();

        assertThat(api.get(topics + "?sort=best").status()).isEqualTo(400);
        assertThat(api.get(topics + "?sort=top&cursor=" + foreign).status()).isEqualTo(400);
        assertThat(api.get(topics + "?cursor=%00").status()).isEqualTo(400);
        assertThat(api.get(topics + "?limit=101").status()).isEqualTo(400);
    }

    private List<UUID> all(String sort, int limit) {
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(topics + "?sort=" + sort + "&limit=" + limit + cursor)
                    .body();
            seen.addAll(ids(page));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return seen;
    }

    private static List<UUID> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(topic -> UUID.fromString(topic.get("id").asString()))
                .toList();
    }
}
