package io.parley.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.ErasureConfirmed;
import io.parley.contracts.identity.UserErased;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ErasureIntegrationTest {

    private static final String ME = "/api/v1/users/me";
    private static final List<String> OTHERS = List.of(
            "org-service",
            "chat-service",
            "event-service",
            "notification-service",
            "search-service",
            "billing-service");

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingIsLeftOfAnAccountAndItsNameIsFree() {
        SignedInPerson person = People.register(api);

        Api.Answer erased = caller(person).delete(ME);

        assertThat(erased.status()).as(erased.toString()).isEqualTo(204);
        assertThat(caller(person).get(ME).status()).isEqualTo(401);
        assertThat(api.post("/api/v1/auth/refresh", Map.of("refreshToken", person.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(api.post("/api/v1/auth/login", Map.of("login", person.username(), "password", People.PASSWORD))
                        .problem())
                .isEqualTo("invalid-credentials");
        assertThat(api.get("/api/v1/users/" + person.username()).problem()).isEqualTo("user-not-found");
        assertThat(api.post("/api/v1/auth/register", People.aRegistration(person.username()))
                        .status())
                .isEqualTo(201);
        UserErased event = streams.await(UserErased.class, told -> told.userId().equals(person.id()))
                .payload();
        assertThat(event.contentToo()).isFalse();
    }

    @Test
    void theReceiptWaitsForEveryServiceAndCountsEachOnce() {
        SignedInPerson person = People.register(api);
        String receipt = caller(person)
                .send("DELETE", ME, Map.of("password", People.PASSWORD, "content", "delete"))
                .header("Location");
        streams.await(
                ErasureConfirmed.class,
                told -> told.userId().equals(person.id()) && told.service().equals("identity-service"));
        Awaitility.await().until(() -> confirmed(receipt, "identity-service"));
        JsonNode waiting = api.get(receipt).body();
        assertThat(waiting.path("completedAt").isNull()).isTrue();
        assertThat(waiting.path("contentToo").asBoolean()).isTrue();
        assertThat(waiting.toString())
                .doesNotContain(person.username(), person.id().toString());

        OTHERS.forEach(service -> streams.publish(new ErasureConfirmed(person.id(), service), 1));
        OTHERS.forEach(service -> Awaitility.await().until(() -> confirmed(receipt, service)));
        assertThat(api.get(receipt).body().path("completedAt").isNull()).isTrue();

        UUID confirmation = UUID.randomUUID();
        streams.publish(confirmation, new ErasureConfirmed(person.id(), "forum-service"), 1, null);
        Awaitility.await().until(() -> confirmed(receipt, "forum-service"));
        String completedAt = api.get(receipt).body().path("completedAt").asString();
        streams.publish(confirmation, new ErasureConfirmed(person.id(), "forum-service"), 1, null);
        streams.publish(new ErasureConfirmed(UUID.randomUUID(), "forum-service"), 1);

        assertThat(completedAt).isNotBlank();
        assertThat(api.get(receipt).body().path("completedAt").asString()).isEqualTo(completedAt);
    }

    @Test
    void theLastOwnerIsToldOfWhichOrganization() {
        SignedInPerson person = People.register(api);
        UUID org = given.organization(Given.PUBLIC);
        UserSummary owner = new UserSummary(person.id(), person.username(), "Someone New", null);
        given.joined(org, owner, Role.OWNER);

        Api.Answer refused = caller(person).delete(ME);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("last-owner");
        assertThat(refused.body().path("detail").asString()).contains("org-" + org);
        assertThat(caller(person).get(ME).status()).isEqualTo(200);

        given.member(org, Role.OWNER);
        assertThat(caller(person).delete(ME).status()).isEqualTo(204);
    }

    @Test
    void anOldSessionNeedsThePassword() {
        SignedInPerson person = People.register(api);
        jdbc.sql("update session set created_at = created_at - interval '11 minutes' where id = :id")
                .param("id", person.sessionId())
                .update();

        assertThat(caller(person).delete(ME).problem()).isEqualTo("sign-in-again");
        assertThat(caller(person)
                        .send("DELETE", ME, Map.of("password", "not my password"))
                        .problem())
                .isEqualTo("wrong-password");
        assertThat(caller(person)
                        .send("DELETE", ME, Map.of("password", People.PASSWORD))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void badRequestsEraseNothing() {
        SignedInPerson person = People.register(api);

        assertThat(api.delete(ME).status()).isEqualTo(401);
        assertThat(caller(person).send("DELETE", ME, Map.of("content", "burn")).status())
                .isEqualTo(400);
        assertThat(caller(person).send("DELETE", ME, Map.of("why", "bored")).status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/erasures/" + UUID.randomUUID()).problem()).isEqualTo("erasure-not-found");
        assertThat(caller(person).get(ME).status()).isEqualTo(200);
    }

    private boolean confirmed(String receipt, String service) {
        for (JsonNode one : api.get(receipt).body().path("services")) {
            if (one.path("service").asString().equals(service))
                return !one.path("confirmedAt").isNull();
        }
        return false;
    }

    private Api.Caller caller(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }
}
