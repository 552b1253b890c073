package io.parley.org.audit;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class AuditLogIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhoDidWhatNewestFirst() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        UUID org = scenario.publicOrg(ada);
        UserSummary member = scenario.member(org, ada, "member");
        scenario.change(org, ada, member, Map.of("role", "moderator"));
        scenario.change(org, ada, member, Map.of("permissions", List.of("content.read")));
        scenario.change(org, ada, member, Map.of("status", "suspended"));
        api.as(ada).patch(path(org, ""), Map.of("name", "Secret name"));
        api.as(ada).delete(path(org, "/members/" + member.id()));

        JsonNode log = read(org, "");
        assertThat(actions(log))
                .containsExactly(
                        "member.removed",
                        "organization.changed",
                        "member.suspended",
                        "member.permissions-changed",
                        "member.role-changed",
                        "member.joined",
                        "invitation.accepted",
                        "invitation.created",
                        "member.joined",
                        "organization.created");
        JsonNode roleChange = log.get("items").get(4);
        assertThat(roleChange.get("actor").get("username").asString()).isEqualTo(ada.username());
        assertThat(roleChange.get("target").get("type").asString()).isEqualTo("member");
        assertThat(roleChange.get("target").get("id").asString())
                .isEqualTo(member.id().toString());
        assertThat(roleChange.get("details").get("from").asString()).isEqualTo("member");
        assertThat(roleChange.get("details").get("to").asString()).isEqualTo("moderator");
        assertThat(log.toString()).doesNotContain("Secret name");
    }

    @Test
    void isPagedForThoseWhoMayReadIt() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        UUID org = scenario.publicOrg(ada);
        UserSummary moderator = scenario.member(org, ada, "moderator");

        JsonNode page = read(org, "?limit=2");
        JsonNode next = read(org, "?limit=2&cursor=" + page.get("nextCursor").asString());
        assertThat(actions(page)).containsExactly("member.joined", "invitation.accepted");
        assertThat(actions(next)).containsExactly("invitation.created", "member.joined");
        assertThat(api.as(moderator).get(path(org, "/audit-log")).status()).isEqualTo(403);
        assertThat(api.as(user("eve")).get(path(org, "/audit-log")).status()).isEqualTo(403);
        assertThat(api.anonymous().get(path(org, "/audit-log")).status()).isEqualTo(401);
    }

    private JsonNode read(UUID org, String query) {
        Api.Answer answer = api.as(ada).get(path(org, "/audit-log" + query));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> actions(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false)
                .map(item -> item.get("action").asString())
                .toList();
    }
}
