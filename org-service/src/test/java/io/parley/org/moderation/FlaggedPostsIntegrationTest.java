package io.parley.org.moderation;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.PostFlagged;
import io.parley.contracts.org.CaseOpened;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.org.ContentScenario;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What has a word in it that moderators want to hear of. */
@ParleyIntegrationTest
class FlaggedPostsIntegrationTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private ContentScenario content;
    private UUID org;
    private UUID forum;
    private UUID topic;
    private UserSummary author;
    private UserSummary moderator;

    @BeforeEach
    void aTopic() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        content = new ContentScenario(streams, jdbc);
        org = scenario.publicOrg(ada);
        author = scenario.member(org, ada, "member");
        moderator = scenario.member(org, ada, "moderator");
        forum = content.forum(org, Readers.everyone());
        topic = content.topic(org, forum, author, WHEN);
    }

    @Test
    void aFlaggedPostIsACaseThatNobodyReported() {
        UUID post = content.post(org, forum, topic, author, 2, WHEN);
        flag(post, 2, org);

        CaseOpened opened =
                streams.await(CaseOpened.class, e -> e.subjectId().equals(post)).payload();
        assertThat(opened.authorId()).isEqualTo(author.id());
        JsonNode found = read(opened.caseId());
        assertThat(found.path("state").asString()).isEqualTo("open");
        assertThat(found.path("reportCount").asInt()).isZero();
        assertThat(found.path("reports")).isEmpty();
        assertThat(found.path("timeline").get(0).path("kind").asString()).isEqualTo("flagged");
        assertThat(found.path("timeline").get(0).path("actor").isNull()).isTrue();
        assertThat(found.path("subject").path("title").asString()).isEqualTo("Pruning");
    }

    @Test
    void aFlaggedFirstPostIsItsTopic() {
        flag(Ids.next(), 1, org);

        assertThat(streams.await(CaseOpened.class, e -> e.subjectId().equals(topic))
                        .payload()
                        .subjectType())
                .isEqualTo("topic");
    }

    @Test
    void flaggedAgainItIsTheSameCaseUntilThatIsDecided() {
        UUID post = content.post(org, forum, topic, author, 2, WHEN);
        flag(post, 2, org);
        UUID caseId = streams.await(CaseOpened.class, e -> e.subjectId().equals(post))
                .payload()
                .caseId();
        flag(post, 2, org);
        UUID last = content.post(org, forum, topic, author, 3, WHEN);
        flag(last, 3, org);
        streams.await(CaseOpened.class, e -> e.subjectId().equals(last));
        assertThat(read(caseId).path("timeline")).hasSize(1);

        assertThat(api.as(moderator)
                        .post("/api/v1/cases/" + caseId + "/resolve", Map.of("action", "dismiss"))
                        .status())
                .isEqualTo(200);
        flag(post, 2, org);
        await().until(() -> read(caseId).path("state").asString().equals("open"));
    }

    @Test
    void anOrganizationThatIsGoneHasNoCases() {
        flag(Ids.next(), 2, Ids.next());
        UUID post = content.post(org, forum, topic, author, 2, WHEN);
        flag(post, 2, org);

        streams.await(CaseOpened.class, e -> e.subjectId().equals(post));
        assertThat(api.as(moderator).get(path(org, "/cases")).body().path("items"))
                .hasSize(1);
    }

    private void flag(UUID post, int number, UUID orgId) {
        content.tell(new PostFlagged(post, topic, forum, orgId, author.id(), number, WHEN), author.id());
    }

    private JsonNode read(UUID caseId) {
        return api.as(moderator).get("/api/v1/cases/" + caseId).body();
    }
}
