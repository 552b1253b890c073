package io.parley.notification.inbox;

import static io.parley.test.Given.PRIVATE;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.notification.NotificationRaised;
import io.parley.contracts.notification.NotificationsRead;
import io.parley.messaging.Ids;
import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Post;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class InboxIntegrationTest {

    private final Api api;
    private final Given given;
    private final Streams streams;
    private final ForumTales forums;

    private UUID org = Ids.next();
    private UserSummary ada = new UserSummary(org, "", "", null);
    private UserSummary grace = ada;
    private Topic topic = new Topic(org, org, org);

    @Autowired
    InboxIntegrationTest(Api api, Given given, Streams streams) {
        this.api = api;
        this.given = given;
        this.streams = streams;
        this.forums = new ForumTales(streams);
    }

    @BeforeEach
    void adaHasATopicInAPublicOrganization() {
        org = given.organization(PUBLIC);
        ada = given.member(org, Role.MEMBER);
        grace = given.member(org, Role.MEMBER);
        topic = forums.topic(forums.forum(org, false), org, ada);
    }

    @Test
    void aReplyTellsThoseWhoTookPartButNotItsAuthor() {
        Post reply = forums.post(topic, grace, "Neap tides");
        JsonNode item = awaitItems(ada, 1).getFirst();
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "orgId",
                        "actor",
                        "actors",
                        "count",
                        "groupId",
                        "reason",
                        "subject",
                        "createdAt",
                        "readAt");
        assertThat(item.path("kind").asString()).isEqualTo("reply");
        assertThat(item.path("reason").asString()).isEqualTo("following");
        assertThat(item.path("orgId").asString()).isEqualTo(org.toString());
        assertThat(item.path("actor").path("username").asString()).isEqualTo(grace.username());
        assertThat(item.path("readAt").isNull()).isTrue();
        JsonNode subject = item.path("subject");
        assertThat(subject.path("type").asString()).isEqualTo("post");
        assertThat(subject.path("id").asString()).isEqualTo(reply.id().toString());
        assertThat(subject.path("url").asString()).isEqualTo("/topics/" + topic.id() + "#post-2");
        assertThat(subject.path("title").asString()).isEqualTo("On tides");
        assertThat(items(grace)).isEmpty();
        forums.post(topic, ada, "Spring tides");
        awaitItems(grace, 1);
        streams.await(NotificationRaised.class, raised -> raised.subjectId().equals(reply.id()));
    }

    @Test
    void aSecondDeliveryChangesNothing() {
        Post reply = forums.post(topic, grace, "Once");
        awaitItems(ada, 1);
        forums.again(reply, "Once");
        forums.post(topic, grace, "Last");
        awaitItems(ada, 2);
        streams.await(NotificationRaised.class, raised -> raised.subjectUrl().endsWith(topic.id() + "#post-3"));
        assertThat(streams.soFar(
                        NotificationRaised.class, raised -> raised.subjectId().equals(reply.id())))
                .hasSize(1);
    }

    @Test
    void whoFollowsAndIsMentionedGetsOneMention() {
        UserSummary other = given.member(org, Role.MEMBER);
        forums.post(topic, grace, "@ada @other", ada, other, grace);
        assertThat(kinds(awaitItems(ada, 1))).containsExactly("mention");
        assertThat(kinds(awaitItems(other, 1))).containsExactly("mention");
        assertThat(items(grace)).isEmpty();
    }

    @Test
    void anEditTellsThoseWhomItMentionsFirst() {
        UserSummary other = given.member(org, Role.MEMBER);
        Post post = forums.post(topic, grace, "@ada", ada);
        forums.edited(post, "@ada @other", ada, other);
        forums.edited(post, "@ada @other!", ada, other);
        forums.post(topic, grace, "Last");
        assertThat(kinds(awaitItems(ada, 2))).containsExactly("reply", "mention");
        assertThat(kinds(awaitItems(other, 1))).containsExactly("mention");
    }

    @Test
    void aPrivateForumIsHiddenFromStrangers() {
        UserSummary stranger = given.user();
        Topic secret = forums.topic(forums.forum(org, true), org, ada);
        forums.post(secret, grace, "@stranger", stranger);
        awaitItems(ada, 1);
        assertThat(items(stranger)).isEmpty();
        assertThat(unread(stranger)).isZero();
    }

    @Test
    void aPrivateOrganizationIsHiddenFromStrangers() {
        UUID closed = given.organization(PRIVATE);
        UserSummary member = given.member(closed, Role.MEMBER);
        UserSummary writer = given.member(closed, Role.MEMBER);
        UserSummary stranger = given.user();
        Topic secret = forums.topic(forums.forum(closed, false), closed, member);
        forums.post(secret, writer, "@stranger", stranger);
        awaitItems(member, 1);
        assertThat(items(stranger)).isEmpty();
    }

    @Test
    void aForumThatBecomesPrivateTakesItsNotificationsAlong() {
        UserSummary guest = given.member(org, Role.GUEST);
        forums.post(topic, grace, "@guest", guest);
        awaitItems(guest, 1);
        forums.changed(topic.forumId(), org, true);
        awaitItems(guest, 0);
        assertThat(unread(guest)).isZero();
        assertThat(items(ada)).hasSize(1);
    }

    @Test
    void oneWhoLeftSeesNothingOfTheOrganization() {
        forums.post(topic, grace, "Before");
        awaitItems(ada, 1);
        given.left(org, ada);
        awaitItems(ada, 0);
        assertThat(unread(ada)).isZero();
        forums.post(topic, grace, "After");
        Topic elsewhere = forums.topic(topic.forumId(), org, grace);
        forums.post(elsewhere, given.member(org, Role.MEMBER), "Marker");
        awaitItems(grace, 1);
        assertThat(items(ada)).isEmpty();
    }

    @Test
    void aForumThatIsKnownLaterShowsItsNotificationsThen() {
        UUID late = Ids.next();
        Topic early = forums.topic(late, org, ada);
        Post reply = forums.post(early, grace, "Early");
        streams.await(NotificationRaised.class, raised -> raised.subjectId().equals(reply.id()));
        assertThat(items(ada)).isEmpty();
        forums.forumIs(late, org, false);
        awaitItems(ada, 1);
    }

    @Test
    void nothingIsLeftOfWhatWasDeleted() {
        Post reply = forums.post(topic, grace, "Regret");
        forums.post(topic, grace, "Stays");
        awaitItems(ada, 2);
        forums.deleted(reply);
        awaitItems(ada, 1);
        forums.again(reply, "Regret");
        forums.deleted(topic);
        awaitItems(ada, 0);
        Topic second = forums.topic(topic.forumId(), org, ada);
        forums.post(second, grace, "Here");
        awaitItems(ada, 1);
        forums.deleted(second.forumId(), org);
        awaitItems(ada, 0);
    }

    @Test
    void notificationsAreReadByIdOrUntilATime() {
        forums.post(topic, grace, "One");
        forums.post(topic, grace, "Two");
        forums.post(topic, grace, "Three");
        List<JsonNode> three = awaitItems(ada, 3);
        String newest = three.getFirst().path("id").asString();
        assertThat(markRead(ada, Map.of("ids", List.of(newest)))).isEqualTo(2);
        assertThat(markRead(ada, Map.of("ids", List.of(newest)))).isEqualTo(2);
        assertThat(unread(ada)).isEqualTo(2);
        assertThat(items(ada).getFirst().path("readAt").isString()).isTrue();
        assertThat(api.as(ada).get("/api/v1/notifications?unread=true").body().path("items"))
                .hasSize(2);
        NotificationsRead read = streams.await(
                        NotificationsRead.class,
                        event -> event.notificationIds().contains(UUID.fromString(newest)))
                .payload();
        assertThat(read).isEqualTo(new NotificationsRead(ada.id(), List.of(UUID.fromString(newest)), 2));
        assertThat(markRead(
                        ada, Map.of("before", three.getFirst().path("createdAt").asString())))
                .isZero();
        assertThat(unread(ada)).isZero();
    }

    @Test
    void nobodyReadsTheNotificationsOfOthers() {
        forums.post(topic, grace, "Ada's");
        String id = awaitItems(ada, 1).getFirst().path("id").asString();
        assertThat(markRead(grace, Map.of("ids", List.of(id)))).isZero();
        assertThat(unread(ada)).isEqualTo(1);
    }

    @Test
    void theListComesInPages() {
        IntStream.range(0, 5).forEach(n -> forums.post(topic, grace, "Reply " + n));
        List<JsonNode> all = awaitItems(ada, 5);
        List<JsonNode> paged = new ArrayList<>();
        String path = "/api/v1/notifications?limit=2";
        while (true) {
            Api.Answer page = api.as(ada).get(path);
            page.body().path("items").forEach(paged::add);
            if (page.body().path("nextCursor").isNull()) break;
            assertThat(page.header("Link")).contains("rel=\"next\"");
            path = "/api/v1/notifications?limit=2&cursor="
                    + page.body().path("nextCursor").asString();
        }
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void whatIsNotValidIsRefused() {
        Api.Caller caller = api.as(ada);
        String now = "2026-01-01T00:00:00Z";
        assertThat(caller.post("/api/v1/notifications/mark-read", Map.of()).status())
                .isEqualTo(400);
        assertThat(caller.post("/api/v1/notifications/mark-read", Map.of("ids", List.of(), "before", now))
                        .status())
                .isEqualTo(400);
        assertThat(caller.post("/api/v1/notifications/mark-read", Map.of("id", now))
                        .status())
                .isEqualTo(400);
        assertThat(caller.post("/api/v1/notifications/mark-read", Map.of("ids", List.of("x")))
                        .status())
                .isEqualTo(400);
        assertThat(caller.post("/api/v1/notifications/mark-read", Map.of("before", "+999999999-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(200);
        assertThat(caller.get("/api/v1/notifications?cursor=x").status()).isEqualTo(400);
        assertThat(caller.get("/api/v1/notifications?unread=maybe").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/notifications").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/notifications/unread-count").status()).isEqualTo(401);
    }

    private List<JsonNode> awaitItems(UserSummary user, int count) {
        return await().until(() -> items(user), items -> items.size() == count);
    }

    private List<JsonNode> items(UserSummary user) {
        Api.Answer answer = api.as(user).get("/api/v1/notifications");
        assertThat(answer.status()).isEqualTo(200);
        return List.copyOf(answer.body().path("items").values());
    }

    private int unread(UserSummary user) {
        return api.as(user)
                .get("/api/v1/notifications/unread-count")
                .body()
                .path("count")
                .asInt();
    }

    private int markRead(UserSummary user, Map<String, Object> body) {
        Api.Answer answer = api.as(user).post("/api/v1/notifications/mark-read", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("count").asInt();
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.path("kind").asString()).toList();
    }
}
