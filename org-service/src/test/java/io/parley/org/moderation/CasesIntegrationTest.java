package io.parley.org.moderation;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.org.CaseResolved;
import io.parley.contracts.org.ContentRemovalOrdered;
import io.parley.contracts.org.UserBanned;
import io.parley.contracts.org.UserSilenced;
import io.parley.contracts.place.Readers;
import io.parley.org.ContentScenario;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class CasesIntegrationTest {

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
    void aCaseBelongsToWhoeverClaimsIt() {
        String id = caseAbout(author);

        assertThat(post(moderator, id, "/claim", Map.of()).body().get("state").asString())
                .isEqualTo("claimed");
        assertThat(post(moderator, id, "/claim", Map.of()).status()).isEqualTo(200);
        assertProblem(post(ada, id, "/claim", Map.of()), 409, "case-claimed");
        assertProblem(post(ada, id, "/resolve", Map.of("action", "dismiss")), 409, "case-claimed");
        assertThat(post(moderator, id, "/resolve", Map.of("action", "dismiss")).status())
                .isEqualTo(200);
        assertProblem(post(moderator, id, "/resolve", Map.of("action", "warn")), 409, "case-resolved");
    }

    @Test
    void removalIsAnOrderThatTheOwnerConfirms() {
        UUID forum = content.forum(org, Readers.everyone());
        UUID topic = content.topic(org, forum, author, WHEN);
        UUID post = content.post(org, forum, topic, author, 2, WHEN);
        String id = report("post", post);

        JsonNode resolved = post(moderator, id, "/resolve", Map.of("action", "remove", "note", "Spam."))
                .body();
        assertThat(resolved.get("removedAt").isNull()).isTrue();
        streams.await(ContentRemovalOrdered.class, order -> order.subjectId().equals(post));
        CaseResolved told = streams.await(CaseResolved.class, e -> e.subjectId().equals(post))
                .payload();
        assertThat(told.reporterIds()).containsExactly(reporter.id());

        content.tell(new PostDeleted(post, topic, forum, org, 2), moderator.id());
        await().until(() -> !read(ada, id).get("removedAt").isNull());
        assertThat(kinds(read(ada, id))).containsExactly("reported", "resolved", "removed");
    }

    @Test
    void whoIsSilencedReadsOnly() {
        UserSummary admin = scenario.member(org, ada, "admin");
        String id = caseAbout(admin);

        assertThat(post(ada, id, "/resolve", Map.of("action", "silence")).status())
                .isEqualTo(200);

        assertThat(api.as(admin).get(path(org, "")).body().get("silenced").asBoolean())
                .isTrue();
        assertProblem(api.as(admin).patch(path(org, ""), Map.of("name", "Mine")), 403, "member-silenced");
        streams.await(UserSilenced.class, e -> e.userId().equals(admin.id()) && e.until() == null);

        jdbc.sql("update silence set until = :then where user_id = :user")
                .param("then", WHEN.atOffset(ZoneOffset.UTC))
                .param("user", admin.id())
                .update();
        assertThat(api.as(admin).patch(path(org, ""), Map.of("name", "Mine")).status())
                .isEqualTo(200);
    }

    @Test
    void aSuspensionForAWhileEndsByItself() {
        String id = caseAbout(author);
        String until = "2999-01-01T00:00:00Z";
        assertThat(post(ada, id, "/resolve", Map.of("action", "suspend", "until", until))
                        .body()
                        .get("until")
                        .asString())
                .isEqualTo(until);
        assertThat(api.as(author).get(path(org, "/members")).status()).isEqualTo(403);

        jdbc.sql("update membership set suspended_until = :then where user_id = :user")
                .param("then", WHEN.atOffset(ZoneOffset.UTC))
                .param("user", author.id())
                .update();
        await().until(() -> api.as(author).get(path(org, "/members")).status() == 200);
    }

    @Test
    void whoIsBannedDoesNotComeBack() {
        String invitation = scenario.invitation(org, ada, Map.of("role", "member"));
        String id = caseAbout(author);

        assertThat(post(ada, id, "/resolve", Map.of("action", "ban")).status()).isEqualTo(200);

        assertThat(api.as(ada).get(path(org, "/members/" + author.id())).status())
                .isEqualTo(404);
        assertProblem(api.as(author).post(path(org, "/join"), Map.of()), 403, "member-banned");
        assertProblem(
                api.as(author).post("/api/v1/invitations/" + invitation + "/accept", Map.of()), 403, "member-banned");
        streams.await(UserBanned.class, e -> e.userId().equals(author.id()));

        jdbc.sql("update ban set until = :then where user_id = :user")
                .param("then", WHEN.atOffset(ZoneOffset.UTC))
                .param("user", author.id())
                .update();
        assertThat(api.as(author).post(path(org, "/join"), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void nobodyJudgesThemselvesOrThoseAbove() {
        String aboutModerator = caseAbout(moderator);
        String aboutOwner = caseAbout(ada);
        String aboutAuthor = caseAbout(author);

        assertProblem(post(moderator, aboutModerator, "/claim", Map.of()), 403, "permission-denied");
        assertProblem(
                post(moderator, aboutOwner, "/resolve", Map.of("action", "silence")), 403, "role-not-below-yours");
        assertProblem(post(moderator, aboutAuthor, "/resolve", Map.of("action", "ban")), 403, "permission-denied");
        assertThat(read(ada, aboutAuthor).get("state").asString()).isEqualTo("open");
    }

    @Test
    void theAuthorSeesWhatWasDecidedAndNotWhoReported() {
        String id = caseAbout(author);
        post(moderator, id, "/resolve", Map.of("action", "warn", "note", "Mind your words."));

        JsonNode seen = read(author, id);
        assertThat(seen.get("reports")).isEmpty();
        assertThat(kinds(seen)).containsExactly("resolved");
        assertThat(seen.toString()).doesNotContain(reporter.id().toString());
        assertThat(read(ada, id).get("reports")).hasSize(1);
        assertThat(api.as(reporter).get("/api/v1/cases/" + id).status()).isEqualTo(404);
        assertThat(api.as(user("stranger")).get("/api/v1/cases/" + id).problem())
                .isEqualTo("case-not-found");
        assertProblem(api.as(reporter).get(path(org, "/cases")), 403, "permission-denied");
    }

    @Test
    void aReportAfterTheDecisionOpensTheCaseAgain() {
        String id = caseAbout(author);
        post(moderator, id, "/resolve", Map.of("action", "dismiss"));
        assertThat(caseAbout(author)).isEqualTo(id);

        JsonNode again = read(ada, id);
        assertThat(again.get("state").asString()).isEqualTo("open");
        assertThat(again.get("reportCount").asInt()).isEqualTo(1);
        assertThat(again.get("reports")).hasSize(2);
        assertThat(api.as(ada).get(path(org, "/cases?state=resolved")).body().get("items"))
                .isEmpty();
        assertThat(api.as(ada).get(path(org, "/cases?state=odd")).status()).isEqualTo(400);
    }

    @Test
    void whatCannotEndHasNoEnd() {
        String id = caseAbout(author);
        assertThat(post(ada, id, "/resolve", Map.of("action", "warn", "until", "2999-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(post(ada, id, "/resolve", Map.of("action", "ban", "until", "2000-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(post(ada, id, "/resolve", Map.of("action", "remove")).status())
                .isEqualTo(400);
        assertThat(post(ada, id, "/resolve", Map.of("action", "hug")).status()).isEqualTo(400);
        assertThat(read(ada, id).get("state").asString()).isEqualTo("open");
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

    private JsonNode read(UserSummary reader, String caseId) {
        return api.as(reader).get("/api/v1/cases/" + caseId).body();
    }

    private static List<String> kinds(JsonNode found) {
        return StreamSupport.stream(found.get("timeline").spliterator(), false)
                .map(entry -> entry.get("kind").asString())
                .toList();
    }

    private static void assertProblem(Api.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
    }
}
