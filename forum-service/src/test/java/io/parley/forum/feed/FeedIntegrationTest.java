package io.parley.forum.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class FeedIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID forum;
    private UserSummary reader;
    private final String tag = "t" + Ids.next().toString().substring(24);

    @BeforeEach
    void aReader() {
        community = Community.open(given, api);
        forum = community.forum();
        reader = given.member(community.orgId(), Role.MEMBER);
    }

    @Test
    void whatPeopleWriteWhomOneFollowsComesHome() {
        UUID before = community.topic(forum, community.member());
        follow(reader, community.member(), 1);
        awaitHome(reader, before);
        UUID after = community.topic(forum, community.member());
        community.topic(forum, community.moderator());

        awaitHome(reader, after, before);
        JsonNode item = items(reader, "").getFirst();
        assertThat(item.get("reason").get("type").asString()).isEqualTo("author");
        assertThat(item.get("reason").get("user").get("username").asString())
                .isEqualTo(community.member().username());
        assertThat(item.get("topic").get("bodyHtml").asString()).contains("How does it work?");
        streams.publish(new UserUnfollowed(reader.id(), community.member().id()), 2, reader.id());
        awaitHome(reader);
    }

    @Test
    void sharesComeWithTheirWordsUntilTheyAreTakenBack() {
        UUID topic = community.topic(forum, community.moderator());
        follow(reader, community.member(), 1);
        String path = "/api/v1/topics/" + topic + "/share";
        Answer shared = api.as(community.member()).post(path, Map.of("comment", " Worth a read "));

        assertThat(shared.status()).isEqualTo(201);
        assertThat(shared.body().get("comment").asString()).isEqualTo("Worth a read");
        awaitHome(reader, topic);
        JsonNode item = items(reader, "").getFirst();
        assertThat(item.get("reason").get("type").asString()).isEqualTo("share");
        assertThat(item.get("comment").asString()).isEqualTo("Worth a read");
        for (int i = 0; i < 2; i++)
            assertThat(api.as(community.member()).delete(path).status()).isEqualTo(204);
        awaitHome(reader);
    }

    @Test
    void whomOneMutesIsNotAtHome() {
        UUID own = community.topic(forum, community.member());
        UUID shared = community.topic(forum, community.moderator());
        follow(reader, community.member(), 1);
        api.as(community.member()).post("/api/v1/topics/" + shared + "/share", Map.of("comment", "Look"));
        awaitHome(reader, shared, own);

        given.muted(reader, community.moderator());
        awaitHome(reader, own);
        given.muted(reader, community.member());
        awaitHome(reader);
    }

    @Test
    void tagsAreFollowedAndReadByName() {
        UUID old = tagged(forum, community.member());
        String path = "/api/v1/tags/" + tag.toUpperCase(Locale.ROOT);
        assertThat(api.as(reader).put(path + "/follow").status()).isEqualTo(204);
        UUID hidden = tagged(community.forum(Map.of("requiredRole", "moderator")), community.moderator());
        UUID fresh = tagged(forum, community.member());

        awaitHome(reader, fresh, old);
        assertThat(items(reader, "").getFirst().get("reason").get("tag").asString())
                .isEqualTo(tag);
        JsonNode seen = api.as(reader).get(path).body();
        assertThat(seen.get("topicCount").asInt()).isEqualTo(2);
        assertThat(seen.get("followerCount").asInt()).isEqualTo(1);
        assertThat(seen.get("following").asBoolean()).isTrue();
        assertThat(api.as(community.moderator())
                        .get(path)
                        .body()
                        .get("items")
                        .get(1)
                        .get("id")
                        .asString())
                .isEqualTo(hidden.toString());
        assertThat(api.as(reader).delete(path + "/follow").status()).isEqualTo(204);
        awaitHome(reader);
        assertThat(api.get("/api/v1/tags/---").status()).isEqualTo(400);
        assertThat(api.put(path + "/follow", null).status()).isEqualTo(401);
    }

    @Test
    void whatOneMayNotReadStaysAway() {
        UserSummary outsider = given.user();
        follow(outsider, community.member(), 1);
        UUID open = community.topic(forum, community.member());
        community.topic(community.forum(Map.of("private", true)), community.member());
        UUID gone = community.topic(forum, community.member());
        awaitHome(outsider, gone, open);

        api.as(community.member()).delete("/api/v1/topics/" + gone);
        awaitHome(outsider, open);
    }

    @Test
    void shortPostsOfOnesOrganizationsAreInOnesHome() {
        UUID feed = community.forum(Map.of("kind", "feed"));
        Answer opened = community.openTopic(feed, community.member(), Map.of("body", "Look at #" + tag + "!"));

        UUID topic = Community.idOf(opened);
        assertThat(opened.body().get("title").asString()).isEqualTo("Look at #" + tag + "!");
        assertThat(opened.body().get("tags").get(0).asString()).isEqualTo(tag);
        awaitHome(reader, topic);
        assertThat(items(reader, "").getFirst().get("reason").get("type").asString())
                .isEqualTo("organization");
        Answer tooLong = community.openTopic(feed, community.member(), Map.of("body", "x".repeat(501)));
        assertThat(Community.pointersOf(tooLong)).containsExactly("/body");
        assertThat(community
                        .openTopic(feed, community.member(), Map.of("body", "x".repeat(500)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void pagesMeetInBothOrders() {
        follow(reader, community.member(), 1);
        for (int i = 0; i < 5; i++) community.topic(forum, community.member());
        await().until(() -> items(reader, "").size() == 5);

        for (String order : List.of("latest", "ranked"))
            assertThat(all(reader, order)).as(order).hasSize(5).doesNotHaveDuplicates();
        assertThat(api.as(reader).get("/api/v1/feed?order=best").status()).isEqualTo(400);
        String foreign = api.as(reader)
                .get("/api/v1/feed?limit=2")
                .body()
                .get("nextCursor")
                .asString();
        assertThat(api.as(reader)
                        .get("/api/v1/feed?order=ranked&cursor=" + foreign)
                        .problem())
                .isEqualTo("invalid-cursor");
        assertThat(api.get("/api/v1/feed").status()).isEqualTo(401);
    }

    @Test
    void whatIsLikedIsRankedBeforeWhatIsNewer() {
        follow(reader, community.member(), 1);
        UUID liked = community.topic(forum, community.member());
        UUID newer = community.topic(forum, community.member());
        awaitHome(reader, newer, liked);
        String first =
                api.get("/api/v1/topics/" + liked).body().get("firstPostId").asString();
        api.as(reader).put("/api/v1/posts/" + first + "/vote", Map.of("value", 1));

        await().until(() -> ids(items(reader, "?order=ranked")).equals(List.of(liked, newer)));
    }

    @Test
    void oneWithTooManyFollowersIsReadAndNotWritten() {
        UserSummary star = community.member();
        follow(reader, star, 1);
        jdbc.sql("""
                        insert into followed_user (follower_id, followee_id, active, sequence)
                        select gen_random_uuid(), :star, true, 1 from generate_series(1, 10000)""").param("star", star.id()).update();
        await().until(() -> jdbc.sql("select count(*) from followed_user where followee_id = :star and active")
                        .param("star", star.id())
                        .query(Long.class)
                        .single()
                == 10_001);
        UUID topic = community.topic(forum, star);

        awaitHome(reader, topic);
        assertThat(jdbc.sql("select count(*) from feed_entry where topic_id = ?")
                        .param(topic)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theWeekIsExploredAsFarAsItMayBeRead() {
        UUID open = tagged(forum, community.member());
        tagged(community.forum(Map.of("private", true)), community.member());
        for (int i = 0; i < 9; i++) community.post(open, community.moderator(), "And this");

        JsonNode seen = api.get("/api/v1/explore").body();
        assertThat(seen.get("topics").valueStream().map(topic -> topic.get("id").asString()))
                .contains(open.toString());
        assertThat(seen.get("topics")
                        .valueStream()
                        .map(topic -> topic.get("orgId").asString()))
                .isNotEmpty();
        assertThat(seen.get("tags")
                        .valueStream()
                        .map(each -> each.get("topicCount").asInt()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private UUID tagged(UUID forumId, UserSummary author) {
        return Community.idOf(
                community.openTopic(forumId, author, Map.of("title", "x", "body", "x", "tags", List.of(tag))));
    }

    private void follow(UserSummary follower, UserSummary other, int sequence) {
        streams.publish(new UserFollowed(follower.id(), other.id()), sequence, follower.id());
        await().until(() -> jdbc.sql("select count(*) from followed_user where follower_id = ? and followee_id = ?")
                        .params(follower.id(), other.id())
                        .query(Long.class)
                        .single()
                == 1);
    }

    private void awaitHome(UserSummary user, UUID... topics) {
        await().untilAsserted(() -> assertThat(ids(items(user, ""))).containsExactly(topics));
    }

    private List<UUID> all(UserSummary user, String order) {
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.as(user)
                    .get("/api/v1/feed?limit=2&order=" + order + cursor)
                    .body();
            seen.addAll(ids(page.get("items").valueStream().toList()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
        } while (!cursor.isEmpty());
        return seen;
    }

    private List<JsonNode> items(UserSummary user, String query) {
        return api.as(user)
                .get("/api/v1/feed" + query)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<UUID> ids(List<JsonNode> items) {
        return items.stream()
                .map(item -> UUID.fromString(item.get("topic").get("id").asString()))
                .toList();
    }
}
