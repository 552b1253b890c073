package io.parley.org;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;

import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.SeatChanged;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the other services see, on the broker. */
@ParleyIntegrationTest
class EventsIntegrationTest {

    private final UserSummary ada = user("ada");
    private final UserSummary bob = user("bob");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    @Test
    void membersAreTold() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        UUID org = scenario.org(ada, Map.of("name", "Told", "visibility", "private"));
        String token = scenario.invitation(org, ada, Map.of("role", "member"));
        api.as(bob).post("/api/v1/invitations/" + token + "/accept", Map.of());
        api.as(ada).patch(path(org, "/members/" + bob.id()), Map.of("permissions", List.of("content.read")));

        streams.await(
                OrganizationCreated.class,
                event -> event.orgId().equals(org)
                        && event.visibility().equals("private")
                        && event.name().equals("Told"));
        streams.await(
                MemberJoined.class,
                event -> event.userId().equals(bob.id())
                        && event.role().equals("member")
                        && event.permissions().contains("content.post"));
        streams.await(SeatChanged.class, event -> event.orgId().equals(org) && event.seatsUsed() == 2);
        streams.await(
                MemberRoleChanged.class,
                event -> event.userId().equals(bob.id())
                        && event.role().equals("member")
                        && event.permissions().equals(List.of("content.read")));
    }
}
