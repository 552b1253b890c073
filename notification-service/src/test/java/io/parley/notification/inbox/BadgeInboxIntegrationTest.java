package io.parley.notification.inbox;

import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people earned. */
@ParleyIntegrationTest
class BadgeInboxIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private UUID org;
    private UserSummary ada;
    private UserSummary mei;

    @BeforeEach
    void twoMembers() {
        org = given.organization(PUBLIC);
        ada = given.member(org, Role.MEMBER);
        mei = given.member(org, Role.MEMBER);
    }

    @Test
    void whoEarnsABadgeIsToldOnceAndNobodyElse() {
        UUID event = Ids.next();
        BadgeAwarded award = awarded(Ids.next(), "nice-answer");
        streams.publish(event, award, 1, null);
        streams.publish(event, award, 1, null);
        streams.publish(new ReputationChanged(ada.id(), org, 10), 2);
        streams.publish(awarded(Ids.next(), "welcome"), 3);

        JsonNode told = await().until(
                        () -> items(ada),
                        items -> items.size() == 1
                                && items.getFirst().path("count").asInt() == 2)
                .getFirst();
        assertThat(told.path("kind").asString()).isEqualTo("badge");
        assertThat(told.path("reason").asString()).isEqualTo("welcome");
        assertThat(told.path("subject").path("url").asString()).isEqualTo("/orgs/org-" + org + "/badges");
        assertThat(told.path("actor").path("id").asString()).isEqualTo(ada.id().toString());
        assertThat(items(mei)).isEmpty();
    }

    @Test
    void aBadgeThatIsTakenBackIsWithdrawn() {
        UUID award = Ids.next();
        streams.publish(awarded(award, "first-solution"), 1);
        await().until(() -> items(ada), items -> items.size() == 1);

        streams.publish(new BadgeRevoked(ada.id(), org, award, "first-solution"), 2);

        await().until(() -> items(ada), List::isEmpty);
    }

    @Test
    void whoLeftTheOrganizationHearsNothingMoreOfIt() {
        streams.publish(awarded(Ids.next(), "welcome"), 1);
        await().until(() -> items(ada), items -> items.size() == 1);

        given.left(org, ada);

        await().until(() -> items(ada), List::isEmpty);
    }

    private BadgeAwarded awarded(UUID award, String badge) {
        return new BadgeAwarded(ada.id(), org, award, badge, "bronze", NOON);
    }

    private List<JsonNode> items(UserSummary user) {
        return List.copyOf(api.as(user)
                .get("/api/v1/notifications")
                .body()
                .path("items")
                .valueStream()
                .toList());
    }
}
