package io.parley.billing.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.SeatChanged;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class SeatLedgerIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private Seats seats;

    private UUID org;
    private UserSummary owner;
    private UserSummary ada;

    @BeforeEach
    void twoJoinedAndOneLeft() {
        org = given.organization(Given.PRIVATE);
        owner = given.member(org, Role.OWNER);
        ada = given.user();
        say(101, 1, 50, 1, owner);
        say(102, 2, 50, 2, ada);
        say(103, 1, 50, 3, ada);
        streams.publish(new SeatChanged(org, 1, 250, 4L, null), 104);
        await().until(() -> ledger("").get("items").size() == 4);
    }

    @Test
    void everyChangeIsALine() {
        JsonNode ledger = ledger("");

        assertThat(ledger.get("used").asInt()).isEqualTo(1);
        assertThat(ledger.get("limit").asInt()).isEqualTo(250);
        assertThat(ledger.get("items")
                        .valueStream()
                        .map(line -> line.get("change").asString()))
                .containsExactly("limit", "left", "joined", "joined");
        assertThat(ledger.get("items").get(1).get("user").get("username").asString())
                .isEqualTo(ada.username());
        assertThat(ledger.get("items").get(0).get("user").isNull()).isTrue();
    }

    @Test
    void anyTimeIsExplained() {
        String joined = ledger("").get("items").get(2).get("changedAt").asString();

        JsonNode then = ledger("?at=" + joined);

        assertThat(then.get("used").asInt()).isEqualTo(2);
        assertThat(then.get("items").size()).isEqualTo(2);
        assertThat(ledger("?at=2020-01-01T00:00:00Z").get("used").asInt()).isZero();
        assertThat(api.as(owner).get(path() + "?at=yesterday").status()).isEqualTo(400);
    }

    @Test
    void itIsReadPageByPage() {
        JsonNode first = ledger("?limit=3");
        JsonNode second = ledger("?limit=3&cursor=" + first.get("nextCursor").asString());

        assertThat(first.get("items").size()).isEqualTo(3);
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("change").asString()).isEqualTo("joined");
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void aSecondDeliveryWritesNothing() {
        say(102, 2, 50, 2, ada);
        say(105, 2, 250, 5, ada);
        await().until(() -> ledger("").get("items").size() == 5);

        assertThat(ledger("").get("used").asInt()).isEqualTo(2);
    }

    @Test
    void thoseWhoCameLastAreOver() {
        UserSummary bob = given.user();
        say(105, 2, 250, 5, bob);
        say(106, 3, 250, 6, ada);
        await().until(() -> ledger("").get("items").size() == 6);

        assertThat(seats.beyond(org, 1)).extracting(UserSummary::id).containsExactly(bob.id(), ada.id());
        assertThat(seats.beyond(org, 3)).isEmpty();
    }

    @Test
    void itIsForThoseWhoPay() {
        assertThat(api.as(given.member(org, Role.ADMIN)).get(path()).problem()).isEqualTo("permission-denied");
        assertThat(api.as(given.user()).get(path()).problem()).isEqualTo("organization-not-found");
    }

    private void say(long sequence, int used, int limit, long epoch, UserSummary user) {
        streams.publish(new SeatChanged(org, used, limit, epoch, user.id()), sequence);
    }

    private JsonNode ledger(String query) {
        return api.as(owner).get(path() + query).body();
    }

    private String path() {
        return "/api/v1/orgs/" + org + "/billing/seats";
    }
}
