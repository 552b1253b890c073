package io.parley.identity.reputation;

import static io.parley.test.Given.PRIVATE;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.identity.People;
import io.parley.identity.People.SignedInPerson;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Api.Caller;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ReputationIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson ada;
    private UUID open;
    private UUID closed;

    @BeforeEach
    void aPersonAndTwoOrganizations() {
        ada = People.register(api);
        open = given.organization(PUBLIC);
        closed = given.organization(PRIVATE);
    }

    @Test
    void aProfileCountsWhatWasEarnedWhereEverybodyMayRead() {
        streams.publish(new ReputationChanged(ada.id(), closed, 500), 1);
        streams.publish(awarded(closed, Ids.next(), "great-answer", "gold"), 2);
        streams.publish(new ReputationChanged(ada.id(), open, 25), 3);
        streams.publish(awarded(open, Ids.next(), "welcome", "bronze"), 4);
        streams.publish(awarded(open, Ids.next(), "nice-answer", "bronze"), 5);
        streams.publish(awarded(open, Ids.next(), "nice-answer", "bronze"), 6);
        streams.publish(awarded(open, Ids.next(), "bounty-hunter", "silver"), 7);

        await().until(() ->
                profile(api.anonymous()).path("badges").size() == 3 && times("nice-answer") == 2 && reputation() == 25);
        JsonNode first = profile(api.anonymous()).path("badges").get(0);
        assertThat(first.path("badge").asString()).isEqualTo("bounty-hunter");
        assertThat(first.path("group").asString()).isEqualTo("silver");
        assertThat(profile(as(ada)).path("reputation").asInt()).isEqualTo(25);
    }

    @Test
    void whatBecomesPrivateCountsNoMore() {
        streams.publish(new ReputationChanged(ada.id(), open, 25), 1);
        await().until(() -> reputation() == 25);

        streams.publish(new OrganizationChanged(open, "org", "Org", "private", null, null, null), 100);
        await().until(() -> reputation() == 0);
        streams.publish(new OrganizationChanged(open, "org", "Org", "public", null, null, null), 99);
        streams.publish(new OrganizationChanged(closed, "org", "Org", "public", null, null, null), 100);
        streams.publish(new ReputationChanged(ada.id(), closed, 3), 2);
        await().until(() -> reputation() == 3);
    }

    @Test
    void nothingIsKeptOfAnOrganizationThatIsGoneForGood() {
        streams.publish(new ReputationChanged(ada.id(), open, 25), 1);
        streams.publish(awarded(open, Ids.next(), "welcome", "bronze"), 2);
        await().until(() -> times("welcome") == 1);

        streams.publish(new OrganizationPurged(open), 100);

        await().until(() -> jdbc.sql("""
                        select (select count(*) from earned_badge where org_id = :org)
                             + (select count(*) from earned_reputation where org_id = :org)""").param("org", open).query(Long.class).single() == 0);
        assertThat(reputation()).isZero();
    }

    @Test
    void anOlderTotalDoesntComeBackAndATakenBadgeIsGone() {
        UUID award = Ids.next();
        BadgeAwarded earned = awarded(open, award, "first-solution", "bronze");
        UUID first = Ids.next();
        streams.publish(first, new ReputationChanged(ada.id(), open, 15), 1, null);
        streams.publish(earned, 2);
        streams.publish(earned, 2);
        await().until(() -> times("first-solution") == 1);
        streams.publish(new ReputationChanged(ada.id(), open, 0), 3);
        streams.publish(new BadgeRevoked(ada.id(), open, award, "first-solution"), 4);
        streams.publish(first, new ReputationChanged(ada.id(), open, 15), 1, null);
        streams.publish(awarded(open, Ids.next(), "welcome", "bronze"), 5);

        await().until(() -> times("welcome") == 1);
        assertThat(reputation()).isZero();
        assertThat(times("first-solution")).isZero();
    }

    @Test
    void itIsForWhomTheirOwnerSays() {
        streams.publish(new ReputationChanged(ada.id(), open, 25), 1);
        await().until(() -> reputation() == 25);
        as(ada).patch("/api/v1/users/me", Map.of("privacy", Map.of("reputation", "private")));

        assertThat(profile(api.anonymous()).path("reputation").isNull()).isTrue();
        assertThat(profile(as(People.register(api))).path("badges").isNull()).isTrue();
        assertThat(profile(as(ada)).path("reputation").asInt()).isEqualTo(25);
        assertThat(as(ada).patch("/api/v1/users/me", Map.of("privacy", Map.of("reputation", "friends")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void itIsExportedAndGoesWithTheAccount() {
        SignedInPerson later = People.register(api);
        streams.publish(new ReputationChanged(Ids.next(), open, 5), 1);
        streams.publish(new ReputationChanged(ada.id(), open, 25), 1);
        streams.publish(awarded(open, Ids.next(), "welcome", "bronze"), 2);
        await().until(() -> times("welcome") == 1);

        assertThat(PersonalDataRequests.export(streams, ada.id()))
                .hasEntrySatisfying("badges", badges -> assertThat(badges).contains("welcome"))
                .hasEntrySatisfying("reputation", total -> assertThat(total).contains("25"));
        jdbc.sql("delete from account where id = ?").param(ada.id()).update();
        streams.publish(new ReputationChanged(ada.id(), open, 30), 3);
        streams.publish(new ReputationChanged(later.id(), open, 7), 1);
        await().until(() -> profile(api.anonymous(), later).path("reputation").asInt() == 7);
        assertThat(jdbc.sql("select count(*) from earned_reputation where user_id = ?")
                        .param(ada.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private BadgeAwarded awarded(UUID org, UUID award, String badge, String group) {
        return new BadgeAwarded(ada.id(), org, award, badge, group, NOON);
    }

    private int reputation() {
        return profile(api.anonymous()).path("reputation").asInt();
    }

    private int times(String badge) {
        return profile(api.anonymous())
                .path("badges")
                .valueStream()
                .filter(each -> each.path("badge").asString().equals(badge))
                .mapToInt(each -> each.path("times").asInt())
                .sum();
    }

    private JsonNode profile(Caller viewer) {
        return profile(viewer, ada);
    }

    private static JsonNode profile(Caller viewer, SignedInPerson person) {
        return viewer.get("/api/v1/users/" + person.username()).body();
    }

    private Caller as(SignedInPerson person) {
        return api.withToken(person.accessToken());
    }
}
