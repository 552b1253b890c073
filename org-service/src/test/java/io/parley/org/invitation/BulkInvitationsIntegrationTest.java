package io.parley.org.invitation;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.identity.EmailVerified;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.web.text.EmailAddresses;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class BulkInvitationsIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    private OrgScenario scenario;
    private UUID org;

    @BeforeEach
    void organization() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.privateOrg(ada);
    }

    @Test
    void eachLineHasAResult() {
        UserSummary member = scenario.member(org, ada, "member");
        String known = "known-" + member.username() + "@example.org";
        streams.publish(new EmailVerified(member.id(), EmailAddresses.hash(known)), 2);
        await().until(() -> jdbc.sql("select exists (select from verified_address where user_id = :user)")
                .param("user", member.id())
                .query(Boolean.class)
                .single());
        scenario.invitation(org, ada, Map.of("role", "guest", "email", "asked@example.org"));

        Api.Answer answer = bulk(List.of("new@example.org", "nobody", "New@Example.org ", "asked@example.org", known));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly("invited", "invalid-address", "duplicate", "pending", "member");
        assertThat(answer.body().get("items").get(1).get("line").asInt()).isEqualTo(2);
        String token =
                answer.body().get("items").get(0).get("invitation").get("token").asString();
        UserSummary invited = user("invited");
        assertThat(api.as(invited)
                        .post("/api/v1/invitations/" + token + "/accept", Map.of())
                        .problem())
                .isEqualTo("invitation-for-another");
        assertThat(scenario.events(org).stream().filter("org.member-invited.v1"::equals))
                .hasSize(3);
        assertThat(statuses(bulk(List.of("new@example.org")))).containsExactly("pending");
    }

    @Test
    void aFileMayGiveEachItsRole() {
        String csv =
                "\uFEFFE-Mail,Role\r\n\"a@example.org\", guest\r\n\r\nb@example.org\r\nc@example.org,owner\r\nd@example.org,king";
        Api.Answer answer = csv(ada, csv.getBytes(UTF_8));
        assertThat(statuses(answer)).containsExactly("invited", "invited", "invalid-role", "invalid-role");
        assertThat(answer.body().get("items").get(1).get("line").asInt()).isEqualTo(4);
        assertThat(csv(ada, new byte[] {(byte) 0xff, 'a'}).problem()).isEqualTo("malformed-body");
        assertThat(csv(ada, "\n".getBytes(UTF_8)).status()).isEqualTo(400);
    }

    @Test
    void thousandsAreInvitedAtOnceAndMoreAreRefused() {
        List<String> most = addresses(5000);
        assertThat(statuses(bulk(most))).hasSize(5000).containsOnly("invited");
        assertThat(bulk(addresses(5001)).status()).isEqualTo(400);
        assertThat(csv(ada, String.join("\n", addresses(5001)).getBytes(UTF_8)).status())
                .isEqualTo(400);
        assertThat(csv(ada, String.join("\n", addresses(100_000)).getBytes(UTF_8))
                        .status())
                .isEqualTo(413);
        assertThat(bulk(List.of()).status()).isEqualTo(400);
    }

    @Test
    void onlyWhoMayInviteInvites() {
        UserSummary member = scenario.member(org, ada, "member");
        assertThat(api.as(member)
                        .post(path(org, "/invitations/bulk"), Map.of("emails", List.of("a@b.org"), "role", "guest"))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(csv(user("stranger"), "a@b.org".getBytes(UTF_8)).status()).isEqualTo(404);
    }

    private static List<String> addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "person" + n + "@example.org")
                .toList();
    }

    private Api.Answer bulk(List<String> emails) {
        return api.as(ada).post(path(org, "/invitations/bulk"), Map.of("emails", emails, "role", "member"));
    }

    private Api.Answer csv(UserSummary caller, byte[] csv) {
        return api.as(caller).header("Content-Type", "text/csv").post(path(org, "/invitations/bulk"), csv);
    }

    private static List<String> statuses(Api.Answer answer) {
        return StreamSupport.stream(answer.body().get("items").spliterator(), false)
                .map(item -> item.get("status").asString())
                .toList();
    }
}
