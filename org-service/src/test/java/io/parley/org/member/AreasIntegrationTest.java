package io.parley.org.member;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.ModeratedArea;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.org.ContentScenario;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class AreasIntegrationTest {

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
    private UserSummary moderator;
    private UserSummary author;
    private UUID roses;
    private UUID below;
    private UUID elsewhere;

    @BeforeEach
    void forums() {
        scenario = new OrgScenario(api, jdbc);
        content = new ContentScenario(streams, jdbc);
        org = scenario.publicOrg(ada);
        moderator = scenario.member(org, ada, "moderator");
        author = scenario.member(org, ada, "member");
        roses = content.forum(org, Readers.everyone());
        below = content.forum(org, Readers.everyone(), roses);
        elsewhere = content.forum(org, Readers.everyone());
    }

    @Test
    void aModeratorIsLimitedToAreasAndFreedAgain() {
        Api.Answer limited = limit(moderator, List.of(area(roses)));

        assertThat(limited.status()).isEqualTo(200);
        assertThat(limited.body().get("areas").get(0).get("type").asString()).isEqualTo("forum");
        assertThat(limited.body().get("areas").get(0).get("id").asString()).isEqualTo(roses.toString());
        JsonNode seen = api.as(moderator).get(path(org, "")).body();
        assertThat(seen.get("myPermissions").toString()).doesNotContain("content.moderate");
        assertThat(seen.get("myAreas")).hasSize(1);
        MemberRoleChanged told = streams.await(
                        MemberRoleChanged.class, e -> e.userId().equals(moderator.id()) && e.areas() != null)
                .payload();
        assertThat(told.areas()).containsExactly(new ModeratedArea("forum", roses));
        assertThat(told.permissions()).doesNotContain("content.moderate");

        assertThat(limit(moderator, null).body().get("areas").isNull()).isTrue();
        assertThat(api.as(moderator)
                        .get(path(org, ""))
                        .body()
                        .get("myPermissions")
                        .toString())
                .contains("content.moderate");
        assertThat(api.as(ada).get(path(org, "/audit-log")).body().toString()).contains("member.areas-changed");
    }

    @Test
    void thePermissionsPageSaysThatItIsBecauseOfTheArea() {
        limit(moderator, List.of(area(roses)));

        JsonNode reason = api.as(moderator)
                .get(path(org, "/members/" + moderator.id() + "/permissions"))
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("permission").asString().equals("content.moderate"))
                .findFirst()
                .orElseThrow();

        assertThat(reason.get("granted").asBoolean()).isTrue();
        assertThat(reason.get("because").asString()).isEqualTo("area");
        assertThat(reason.get("areas").get(0).get("id").asString()).isEqualTo(roses.toString());
    }

    @Test
    void onlyModeratorsAreLimitedAndOnlyToWhatTheOrganizationHas() {
        UUID foreign = content.forum(scenario.publicOrg(user("eve")), Readers.everyone());

        assertThat(limit(author, List.of(area(roses))).status()).isEqualTo(400);
        assertThat(limit(moderator, List.of()).status()).isEqualTo(400);
        assertPointer(limit(moderator, List.of(area(roses), area(foreign))), "/areas/1");
        assertPointer(limit(moderator, List.of(area(Ids.next()))), "/areas/0");
        assertPointer(limit(moderator, List.of(Map.of("type", "channel", "id", roses))), "/areas/0");
        assertThat(limit(moderator, List.of(Map.of("type", "planet", "id", roses)))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(author)
                        .patch(path(org, "/members/" + moderator.id()), Map.of("areas", List.of(area(roses))))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anotherRoleEndsTheLimit() {
        limit(moderator, List.of(area(roses)));
        scenario.change(org, ada, moderator, Map.of("role", "member"));
        scenario.change(org, ada, moderator, Map.of("role", "moderator"));

        assertThat(member().get("areas").isNull()).isTrue();
    }

    @Test
    void whoIsTakenBackIsLimitedAsBefore() {
        limit(moderator, List.of(area(roses)));
        api.as(ada).delete(path(org, "/members/" + moderator.id()));
        undo("member.removed");
        assertThat(member().get("areas")).hasSize(1);

        scenario.change(org, ada, moderator, Map.of("role", "guest"));
        undo("member.role-changed");
        assertThat(member().get("areas")).hasSize(1);
    }

    @Test
    void casesAreForThoseWhoModerateWhereTheSubjectLies() {
        String inArea = caseAbout(content.topic(org, below, author, WHEN));
        String outside = caseAbout(content.topic(org, elsewhere, author, WHEN));
        limit(moderator, List.of(area(roses)));

        JsonNode cases = api.as(moderator).get(path(org, "/cases")).body().get("items");
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).get("id").asString()).isEqualTo(inArea);
        assertThat(api.as(moderator).get("/api/v1/cases/" + outside).problem()).isEqualTo("case-not-found");
        assertThat(act(outside, "claim", Map.of()).problem()).isEqualTo("case-not-found");
        assertThat(api.as(moderator).get("/api/v1/cases/" + inArea).status()).isEqualTo(200);
        assertThat(act(inArea, "claim", Map.of()).status()).isEqualTo(200);
        assertThat(act(inArea, "resolve", Map.of("action", "silence")).problem())
                .isEqualTo("permission-denied");
        assertThat(act(inArea, "resolve", Map.of("action", "warn")).status()).isEqualTo(200);
        assertThat(api.as(author).get(path(org, "/cases")).problem()).isEqualTo("permission-denied");
    }

    private Api.Answer act(String caseId, String act, Map<String, ?> body) {
        return api.as(moderator).post("/api/v1/cases/" + caseId + "/" + act, body);
    }

    private String caseAbout(UUID topic) {
        assertThat(api.as(ada)
                        .post(
                                "/api/v1/reports",
                                Map.of("subject", Map.of("type", "topic", "id", topic), "reason", "spam"))
                        .status())
                .isEqualTo(202);
        return jdbc.sql("select id from moderation_case where subject_id = :topic")
                .param("topic", topic)
                .query(String.class)
                .single();
    }

    private void undo(String action) {
        String entry = jdbc.sql(
                        "select id from audit_entry where org_id = :org and action = :action order by id desc limit 1")
                .param("org", org)
                .param("action", action)
                .query(String.class)
                .single();
        assertThat(api.as(ada)
                        .post(path(org, "/audit-log/" + entry + "/undo"), null)
                        .status())
                .isEqualTo(204);
    }

    private JsonNode member() {
        return api.as(ada).get(path(org, "/members/" + moderator.id())).body();
    }

    private Api.Answer limit(UserSummary who, @Nullable List<Map<String, Object>> areas) {
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("areas", areas);
        return api.as(ada).patch(path(org, "/members/" + who.id()), change);
    }

    private static Map<String, Object> area(UUID forum) {
        return Map.of("type", "forum", "id", forum);
    }

    private static void assertPointer(Api.Answer refused, String pointer) {
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("pointer").asString())
                .isEqualTo(pointer);
    }
}
