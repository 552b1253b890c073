package io.parley.org.moderation;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.org.AppealDecided;
import io.parley.contracts.org.ContentRestoreOrdered;
import io.parley.contracts.org.UserUnsilenced;
import io.parley.contracts.place.Readers;
import io.parley.org.ContentScenario;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class AppealsIntegrationTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private OrgScenario scenario;
    private ContentScenario content;
    private UUID org;
    private UserSummary author;
    private UserSummary reporter;
    private UserSummary moderator;

    @BeforeEach
    void people() {
        scenario = new OrgScenario(api, jdbc);
        content = new ContentScenario(streams, jdbc);
        org = scenario.publicOrg(ada);
        author = scenario.member(org, ada, "member");
        reporter = scenario.member(org, ada, "member");
        moderator = scenario.member(org, ada, "moderator");
    }

    @Test
    void anAppealIsDecidedBySomebodyElse() {
        String id = caseAbout(author);
        post(moderator, id, "/resolve", Map.of("action", "silence", "note", "Too loud."));

        assertProblem(post(reporter, id, "/appeal", Map.of("note", "No")), 404, "case-not-found");
        assertThat(post(author, id, "/appeal", Map.of("note", "I was quiet."))
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("appealed");
        assertProblem(post(author, id, "/appeal", Map.of("note", "Again")), 409, "not-appealable");
        assertProblem(post(moderator, id, "/appeal/decide", Map.of("decision", "uphold")), 403, "appeal-for-another");
        assertThat(post(ada, id, "/appeal/decide", Map.of("decision", "overturn", "note", "Indeed."))
                        .body()
                        .get("state")
                        .asString())
                .isEqualTo("closed");
        assertProblem(post(ada, id, "/appeal/decide", Map.of("decision", "uphold")), 409, "not-appealed");

        streams.await(AppealDecided.class, e -> e.caseId().toString().equals(id));
        streams.await(UserUnsilenced.class, e -> e.userId().equals(author.id()));
        assertThat(api.as(author).get(path(org, "")).body().get("silenced").asBoolean())
                .isFalse();
    }

    @Test
    void anOverturnedRemovalIsOrderedBack() {
        UUID forum = content.forum(org, Readers.everyone());
        UUID topic = content.topic(org, forum, author, WHEN);
        String id = report("topic", topic);
        post(moderator, id, "/resolve", Map.of("action", "remove"));
        post(author, id, "/appeal", Map.of("note", "Please."));

        post(ada, id, "/appeal/decide", Map.of("decision", "overturn"));

        streams.await(ContentRestoreOrdered.class, e -> e.subjectId().equals(topic));
    }

    private String caseAbout(UserSummary subject) {
        return report("user", subject.id());
    }

    private String report(String type, UUID subjectId) {
        assertThat(api.as(reporter)
                        .post(
                                "/api/v1/reports",
                                Map.of(
                                        "subject",
                                        Map.of("type", type, "id", subjectId),
                                        "orgId",
                                        org,
                                        "reason",
                                        "abuse"))
                        .status())
                .isEqualTo(202);
        return StreamSupport.stream(
                        api.as(ada).get(path(org, "/cases")).body().get("items").spliterator(), false)
                .filter(found -> found.get("subject").get("id").asString().equals(subjectId.toString()))
                .map(found -> found.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Api.Answer post(UserSummary caller, String caseId, String rest, Object body) {
        return api.as(caller).post("/api/v1/cases/" + caseId + rest, body);
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }
}
