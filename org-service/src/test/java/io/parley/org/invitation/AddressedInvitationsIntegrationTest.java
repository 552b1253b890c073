package io.parley.org.invitation;

import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.EmailVerified;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.web.text.EmailAddresses;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class AddressedInvitationsIntegrationTest {

    private final UserSummary ada = user("ada");
    private final UserSummary bob = user("bob");

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
    void oneToAnAddressIsForWhoeverProvedToHaveIt() {
        String token = scenario.invitation(org, ada, Map.of("role", "admin", "email", "Bob@Example.org"));
        UserSummary eve = user("eve");
        verified(eve, "eve@example.org", 2);

        refused(accept(bob, token));
        refused(accept(eve, token));
        verified(bob, "bob@example.org", 2);

        assertThat(accept(bob, token).body().get("role").asString()).isEqualTo("admin");
    }

    @Test
    void anAddressThatWasLeftOpensNothing() {
        String token = scenario.invitation(org, ada, Map.of("role", "member", "email", "bob@example.org"));
        verified(bob, "bob@example.com", 3);

        // What is told late changes nothing.
        streams.publish(new EmailVerified(bob.id(), EmailAddresses.hash("bob@example.org")), 2);
        verified(bob, "bob@example.net", 4);

        refused(accept(bob, token));
    }

    private Api.Answer accept(UserSummary user, String token) {
        return api.as(user).post("/api/v1/invitations/" + token + "/accept", Map.of());
    }

    private static void refused(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("invitation-for-another");
    }

    private void verified(UserSummary user, String address, long sequence) {
        String hash = EmailAddresses.hash(address);
        streams.publish(new EmailVerified(user.id(), hash), sequence);
        Awaitility.await()
                .until(() -> jdbc.sql("select address_hash from verified_address where user_id = ?")
                        .param(user.id())
                        .query(String.class)
                        .optional()
                        .filter(hash::equals)
                        .isPresent());
    }
}
