package io.parley.search.recommendation;

import static io.parley.test.Given.PRIVATE;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.identity.UserFollowed;
import io.parley.contracts.identity.UserUnfollowed;
import io.parley.contracts.identity.UsersConnected;
import io.parley.messaging.Ids;
import io.parley.search.Writings;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyElasticsearch;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyElasticsearch
class RecommendationIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private final String tag = "t" + Ids.next().toString().substring(24);
    private Writings writings;
    private UUID own;
    private UUID ownForum;
    private UUID other;
    private UUID otherForum;
    private UserSummary ada;
    private UserSummary grace;

    @BeforeEach
    void adaWritesAtHomeAndGraceElsewhere() {
        writings = new Writings(streams);
        own = given.organization(PRIVATE);
        other = given.organization(PUBLIC);
        ada = given.member(own, Role.MEMBER);
        grace = given.member(other, Role.MEMBER);
        ownForum = writings.forum(own);
        otherForum = writings.forum(other);
        writings.topic(own, ownForum, ada.id(), "Mine", tag, "wood");
    }

    @Test
    void topicsWithTheTagsThatOneWritesAboutAreRecommendedWithTheReason() {
        UUID like =
                writings.topic(other, otherForum, grace.id(), "Like mine", tag).id();

        JsonNode topic = awaitItem(ada, "topics", like);

        assertThat(topic.path("title").asString()).isEqualTo("Like mine");
        assertThat(topic.path("author").path("username").asString()).isEqualTo(grace.username());
        JsonNode because = topic.path("because").get(0);
        assertThat(because.path("kind").asString()).isEqualTo("shared-tags");
        assertThat(because.path("tags").get(0).asString()).isEqualTo(tag);
        assertThat(items(ada, "topics"))
                .noneMatch(item -> item.path("title").asString().equals("Mine"));
    }

    @Test
    void whoSharesATagOrAnOrganizationIsRecommendedUntilOneFollows() {
        UserSummary neighbour = given.member(own, Role.MEMBER);
        writings.topic(other, otherForum, grace.id(), "Like mine", tag);

        assertThat(kinds(awaitItem(ada, "people", grace.id()))).containsExactly("shared-tags");
        assertThat(kinds(awaitItem(ada, "people", neighbour.id()))).containsExactly("shared-organizations");
        assertThat(items(ada, "people")).noneMatch(item -> isOf(item, ada.id()));

        follow(new UserFollowed(ada.id(), neighbour.id()), 1);
        assertThat(items(ada, "people")).noneMatch(item -> isOf(item, neighbour.id()));
        follow(new UserUnfollowed(ada.id(), neighbour.id()), 2);
        assertThat(items(ada, "people")).anyMatch(item -> isOf(item, neighbour.id()));
        follow(new UsersConnected(ada.id(), neighbour.id()), 3);
        assertThat(items(ada, "people")).noneMatch(item -> isOf(item, neighbour.id()));
    }

    @Test
    void whomOneFollowsLeadsToOthers() {
        UserSummary third = given.user();
        follow(new UserFollowed(ada.id(), grace.id()), 1);
        follow(new UserFollowed(grace.id(), third.id()), 1);

        assertThat(kinds(awaitItem(ada, "people", third.id()))).containsExactly("followed-people");
    }

    @Test
    void nobodyIsRecommendedWhoIsBlockedOnEitherSide() {
        UserSummary blocked = given.member(own, Role.MEMBER);
        UserSummary blocking = given.member(own, Role.MEMBER);
        UserSummary fine = given.member(own, Role.MEMBER);
        given.blocked(ada, blocked);
        given.blocked(blocking, ada);
        UUID hidden = writings.topic(own, ownForum, blocked.id(), "By a blocked one", tag)
                .id();
        UUID shown = writings.topic(own, ownForum, fine.id(), "By another", tag).id();

        awaitItem(ada, "topics", shown);

        assertThat(items(ada, "topics")).noneMatch(item -> isOf(item, hidden));
        assertThat(items(ada, "people"))
                .anyMatch(item -> isOf(item, fine.id()))
                .noneMatch(item -> isOf(item, blocked.id()))
                .noneMatch(item -> isOf(item, blocking.id()));
    }

    @Test
    void publicOrganizationsAreRecommendedUntilOneJoins() {
        writings.topic(other, otherForum, grace.id(), "Like mine", tag);
        follow(new UserFollowed(ada.id(), grace.id()), 1);

        JsonNode organization = awaitItem(ada, "orgs", other);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(awaitItem(ada, "orgs", other)))
                        .containsExactly("shared-tags", "followed-people"));
        assertThat(organization.path("name").asString()).isEqualTo("Org " + other);

        given.joined(other, ada, Role.MEMBER);
        assertThat(items(ada, "orgs")).noneMatch(item -> isOf(item, other));
    }

    @Test
    void nothingComesFromWhereOneMayNotRead() {
        UUID secret = given.organization(PRIVATE);
        UserSummary insider = given.member(secret, Role.MEMBER);
        UUID forum = writings.forum(secret);
        UUID hidden = writings.topic(secret, forum, insider.id(), "Hidden", tag).id();
        UUID open = writings.topic(other, otherForum, grace.id(), "Open", tag).id();
        awaitItem(insider, "topics", open);
        awaitItem(ada, "topics", open);

        assertThat(items(ada, "topics")).noneMatch(item -> isOf(item, hidden));
        assertThat(items(ada, "people")).noneMatch(item -> isOf(item, insider.id()));
        assertThat(items(ada, "orgs")).noneMatch(item -> isOf(item, secret));
    }

    @Test
    void withoutATokenNothingIsRecommended() {
        assertThat(api.anonymous().get("/api/v1/recommendations/orgs").status()).isEqualTo(401);
        assertThat(api.as(ada).get("/api/v1/recommendations/people?limit=0").status())
                .isEqualTo(400);
    }

    private void follow(DomainEvent event, long sequence) {
        UUID userId = event.aggregateId();
        streams.publish(event, sequence, userId);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                "select exists (select from followed where user_id = :user and sequence >= :sequence)")
                        .param("user", userId)
                        .param("sequence", sequence)
                        .query(Boolean.class)
                        .single());
    }

    private JsonNode awaitItem(UserSummary user, String what, UUID id) {
        await().atMost(PATIENCE).until(() -> items(user, what).stream().anyMatch(item -> isOf(item, id)));
        return items(user, what).stream()
                .filter(item -> isOf(item, id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> items(UserSummary user, String what) {
        Api.Answer answer = api.as(user).get("/api/v1/recommendations/" + what + "?limit=100");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private static boolean isOf(JsonNode item, UUID id) {
        String found = item.has("user")
                ? item.path("user").path("id").asString()
                : item.path("id").asString();
        return found.equals(id.toString());
    }

    private static List<String> kinds(JsonNode item) {
        return item.path("because")
                .valueStream()
                .map(each -> each.path("kind").asString())
                .toList();
    }
}
