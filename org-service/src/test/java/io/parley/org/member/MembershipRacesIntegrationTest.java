package io.parley.org.member;

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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class MembershipRacesIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    private OrgScenario scenario;
    private UUID org;

    @BeforeEach
    void organization() {
        scenario = new OrgScenario(api, jdbc);
        org = scenario.publicOrg(ada);
    }

    @RepeatedTest(3)
    void ofTwoWhoJoinForTheLastSeatOneGetsIt() throws Exception {
        scenario.limitSeats(org, 2);

        List<Integer> statuses = atOnce(() -> join(user("bob")), () -> join(user("eve")));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(memberCount()).isEqualTo(2);
        assertThat(scenario.events(org))
                .containsExactly(
                        "org.organization-created.v1",
                        "org.member-joined.v1",
                        "org.seat-changed.v1",
                        "org.member-joined.v1",
                        "org.seat-changed.v1");
    }

    @RepeatedTest(3)
    void ofTwoOwnersWhoDemoteEachOtherOneRemains() throws Exception {
        UserSummary bob = scenario.member(org, ada, "owner");

        List<Integer> statuses = atOnce(() -> demote(ada, bob), () -> demote(bob, ada));

        assertThat(statuses).containsExactlyInAnyOrder(200, 403);
        assertThat(owners()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoOwnersWhoLeaveAtOnceOneRemains() throws Exception {
        UserSummary bob = scenario.member(org, ada, "owner");

        List<Integer> statuses = atOnce(() -> leave(ada), () -> leave(bob));

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        assertThat(owners()).isEqualTo(1);
        assertThat(memberCount()).isEqualTo(1);
    }

    @RepeatedTest(3)
    void whoJoinsTwiceAtOnceIsOneMember() throws Exception {
        UserSummary bob = user("bob");

        List<Integer> statuses = atOnce(() -> join(bob), () -> join(bob));

        assertThat(statuses).containsExactly(200, 200);
        assertThat(memberCount()).isEqualTo(2);
    }

    @RepeatedTest(3)
    void theLastUseOfAnInvitationIsOfOne() throws Exception {
        String token = scenario.invitation(org, ada, Map.of("role", "member", "maxUses", 1));

        List<Integer> statuses = atOnce(() -> accept(user("bob"), token), () -> accept(user("eve"), token));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(memberCount()).isEqualTo(2);
    }

    private int join(UserSummary user) {
        return api.as(user).post(path(org, "/join"), Map.of()).status();
    }

    private int leave(UserSummary user) {
        return api.as(user).post(path(org, "/leave"), Map.of()).status();
    }

    private int accept(UserSummary user, String token) {
        return api.as(user)
                .post("/api/v1/invitations/" + token + "/accept", Map.of())
                .status();
    }

    private int demote(UserSummary actor, UserSummary target) {
        return api.as(actor)
                .patch(path(org, "/members/" + target.id()), Map.of("role", "member"))
                .status();
    }

    private int memberCount() {
        return api.anonymous().get(path(org, "")).body().get("memberCount").asInt();
    }

    private long owners() {
        return jdbc.sql("select count(*) from membership where org_id = :org and role = 'owner' and status = 'active'")
                .param("org", org)
                .query(Long.class)
                .single();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = executor.invokeAll(List.of(one, other));
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }
}
