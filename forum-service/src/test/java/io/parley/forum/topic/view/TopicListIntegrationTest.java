package io.parley.forum.topic.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.web.page.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TopicListIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(all("controversial", 100)).containsExactly(third, second, first);
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void pinnedTopicsStandBeforeTheOthersOnWhateverPageTheyEnd(int limit) {
        List<UUID> topics = new ArrayList<>();
        for (int i = 0; i < 5; i++) topics.addFirst(community.topic(forum, community.member()));
        for (UUID pinned : topics.subList(2, 4)) {
            api.as(community.moderator()).patch("/api/v1/topics/" + pinned, Map.of("pinned", true));
        }

        assertThat(all("active", limit))
                .containsExactly(topics.get(2), topics.get(3), topics.get(0), topics.get(1), topics.get(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "top"})
    void topicsInOnePlaceOfAnIndexAreListedExactly(String sort) {
        List<UUID> largestLast = new ArrayList<>();
        // Four of one size class, then two of others; each active a minute after the one before it, across two slots.
        List.of(40, 41, 41, 42, 90, 9_000).forEach(size -> {
            UUID topic = community.topic(forum, community.member());
            counted(topic, size, largestLast.size());
            largestLast.add(topic);
        });
        List<UUID> wanted = new ArrayList<>(largestLast.reversed());

        assertThat(all(sort, 100)).containsExactlyElementsOf(wanted);
        assertThat(all(sort, 1)).containsExactlyElementsOf(wanted);
        assertThat(all(sort, 4)).containsExactlyElementsOf(wanted);
    }

    @Test
    void noIndexHoldsWhatEveryPostChanges() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where schemaname = 'public' and tablename = 'topic'")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(5)
                .noneMatch(index ->
                        index.matches(".*\\b(post_count|last_post_number|last_post_at|version|updated_at)\\b.*"));
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
        for (long size : List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE)) {
            String forged = Cursor.of("top", UUID.randomUUID(), size, size).encoded();
            assertThat(api.get(topics + "?sort=top&cursor=" + forged).status()).isEqualTo(200);
        }
        assertThat(api.get(topics + "?limit=101").status()).isEqualTo(400);
    }

    private void counted(UUID topic, int posts, int minute) {
        jdbc.sql("""
                        update topic
                           set post_count = :posts, last_post_number = :posts,
                               last_post_at = timestamptz '2026-03-01 10:07:00+00' + make_interval(mins => :minute)
                         where id = :topic""")
                .param("posts", posts)
                .param("minute", minute)
                .param("topic", topic)
                .update();
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
