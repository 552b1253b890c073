package io.parley.org.activity;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.place.Readers;
import io.parley.org.ContentScenario;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ParleyIntegrationTest
class ActivityIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    @Autowired
    private Clock clock;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private KafkaAdmin kafka;

    private OrgScenario scenario;
    private ContentScenario content;
    private UUID org;
    private UserSummary member;
    private Instant now;

    @BeforeEach
    void organization() {
        scenario = new OrgScenario(api, jdbc);
        content = new ContentScenario(streams, jdbc);
        org = scenario.publicOrg(ada);
        member = scenario.member(org, ada, "member");
        now = clock.instant();
    }

    @Test
    void theDashboardCountsWhatIsThere() {
        UUID forum = content.forum(org, Readers.everyone());
        UUID topic = content.topic(org, forum, member, now);
        content.post(org, forum, topic, member, 1, now);
        content.post(org, forum, topic, ada, 2, now);
        UUID gone = content.topic(org, forum, member, now);
        content.post(org, forum, gone, member, 1, now);
        content.tell(new TopicDeleted(gone, forum, org), ada.id());

        await().until(() -> stats(ada).get("totalPosts").asInt() == 2);

        JsonNode dashboard = dashboard(member);
        JsonNode stats = dashboard.get("stats");
        assertThat(stats.get("memberCount").asInt()).isEqualTo(2);
        assertThat(stats.get("activeDiscussions").asInt()).isEqualTo(1);
        assertThat(stats.get("activeMembers").get("day").asInt()).isEqualTo(2);
        assertThat(stats.get("activeMembers").get("month").asInt()).isEqualTo(2);
        assertThat(stats.get("sharedResources").asInt()).isZero();
        assertThat(dashboard.get("series")).hasSize(30);
        JsonNode today = dashboard.get("series").get(29);
        assertThat(today.get("posts").asInt()).isEqualTo(2);
        assertThat(today.get("newMembers").asInt()).isEqualTo(2);
        assertThat(dashboard.get("forums").get(0).get("postCount").asInt()).isEqualTo(2);
        assertThat(dashboard.get("memberStats").get("byRole").get("owner").asInt())
                .isEqualTo(1);
        assertThat(dashboard.get("organization").get("id").asString()).isEqualTo(org.toString());
    }

    @Test
    void eachReaderSeesOnlyWhatTheyMayRead() {
        UUID open = content.forum(org, Readers.everyone());
        UUID shown = content.topic(org, open, member, now);
        UUID closed = content.forum(org, Readers.members("admin"));
        UUID hidden = content.topic(org, closed, ada, now);
        await().until(() -> subjects(api.as(ada).get(path(org, "/activity"))).contains(hidden.toString()));

        assertThat(subjects(api.as(member).get(path(org, "/activity"))))
                .contains(shown.toString(), member.id().toString())
                .doesNotContain(hidden.toString());
        assertThat(subjects(api.anonymous().get(path(org, "/activity")))).containsExactly(shown.toString());
        assertThat(dashboard(member).get("forums")).hasSize(1);
        assertThat(dashboard(ada).get("forums")).hasSize(2);

        content.tell(new TopicMoved(shown, open, closed, org), ada.id());
        await().until(() ->
                !subjects(api.as(member).get(path(org, "/activity"))).contains(shown.toString()));
    }

    @Test
    void theFeedGoesOnWhereThePageEnded() {
        UUID forum = content.forum(org, Readers.everyone());
        UUID first = content.topic(org, forum, member, now);
        UUID second = content.topic(org, forum, member, now);
        await().until(() -> subjects(api.as(ada).get(path(org, "/activity"))).contains(second.toString()));

        JsonNode page = api.anonymous().get(path(org, "/activity?limit=1")).body();
        String cursor = page.get("nextCursor").asString();
        assertThat(List.of(
                        page.get("items").get(0).get("subject").get("id").asString(),
                        subjects(api.anonymous().get(path(org, "/activity?limit=1&cursor=" + cursor)))
                                .getFirst()))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(api.get(path(org, "/activity?cursor=odd")).status()).isEqualTo(400);
    }

    @Test
    void strangersGetNoDashboard() {
        assertThat(api.as(user("stranger")).get(path(org, "/dashboard")).problem())
                .isEqualTo("not-a-member");
        assertThat(api.as(ada).get(path(org, "/dashboard?days=0")).status()).isEqualTo(400);
        assertThat(api.as(ada).get(path(org, "/dashboard?days=366")).status()).isEqualTo(400);
        assertThat(api.as(ada).get(path(org, "/dashboard?days=7")).body().get("series"))
                .hasSize(7);
    }

    @Test
    void allIsBuiltAnewFromTheTopics() throws Exception {
        UUID forum = content.forum(org, Readers.everyone());
        UUID topic = content.topic(org, forum, member, now);
        content.post(org, forum, topic, member, 1, now);
        await().until(() -> subjects(api.as(ada).get(path(org, "/activity"))).contains(topic.toString()));
        JsonNode before = withoutOrganization(dashboard(ada));

        MessageListenerContainer listener =
                Objects.requireNonNull(listeners.getListenerContainer("org-service.content"));
        listener.stop();
        jdbc.sql("truncate content, activity, active_day").update();
        try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
            admin.deleteConsumerGroups(Set.of("org-service.content")).all().get();
        }
        listener.start();

        await().untilAsserted(
                        () -> assertThat(withoutOrganization(dashboard(ada))).isEqualTo(before));
    }

    private static JsonNode withoutOrganization(JsonNode dashboard) {
        return ((ObjectNode) dashboard).without("organization");
    }

    private JsonNode dashboard(UserSummary reader) {
        return api.as(reader).get(path(org, "/dashboard")).body();
    }

    private JsonNode stats(UserSummary reader) {
        return dashboard(reader).get("stats");
    }

    private static List<String> subjects(Api.Answer page) {
        return StreamSupport.stream(page.body().get("items").spliterator(), false)
                .map(item -> item.get("subject").get("id").asString())
                .toList();
    }
}
