package io.parley.notification.inbox;

import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.HeldPostDecided;
import io.parley.contracts.forum.ParticipantEvent;
import io.parley.contracts.forum.PostHeld;
import io.parley.contracts.notification.NotificationsWithdrawn;
import io.parley.messaging.Ids;
import io.parley.notification.ForumTales;
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

/** What waits for moderators, and what they decided. */
@ParleyIntegrationTest
class ApprovalInboxIntegrationTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private UUID org;
    private UUID forum;
    private UserSummary ada;
    private UserSummary mei;
    private UserSummary moderator;
    private UserSummary bystander;

    @BeforeEach
    void anOrganizationWithAModerator() {
        org = given.organization(PUBLIC);
        ada = given.member(org, Role.MEMBER);
        mei = given.member(org, Role.MEMBER);
        bystander = given.member(org, Role.MEMBER);
        moderator = given.member(org, Role.MODERATOR);
        forum = new ForumTales(streams).forum(org, false);
    }

    @Test
    void moderatorsAreToldOfAllThatWaitsAsOne() {
        held(ada, 1);
        held(mei, 1);

        await().until(
                        () -> items(moderator),
                        items -> items.size() == 1
                                && items.getFirst().path("count").asInt() == 2);
        JsonNode told = items(moderator).getFirst();
        assertThat(told.path("kind").asString()).isEqualTo("approval");
        assertThat(told.path("reason").asString()).isEqualTo("moderator");
        assertThat(told.path("subject").path("url").asString()).endsWith("/moderation/approval");
        assertThat(items(ada)).isEmpty();
        assertThat(items(bystander)).isEmpty();
    }

    @Test
    void whatIsDecidedWaitsForNoModeratorAnyMore() {
        UserSummary colleague = given.member(org, Role.MODERATOR);
        UUID approval = Ids.next();
        streams.publish(new PostHeld(ada.id(), org, forum, approval, "post", "newcomer", NOON), 1, ada.id());
        held(mei, 1);
        await().until(() -> count(moderator) == 2 && count(colleague) == 2);

        decided(new HeldPostDecided(ada.id(), org, forum, approval, "post", false, null, null, null, "Win"), 2);

        await().until(() -> count(moderator) == 1 && count(colleague) == 1);
        streams.await(
                NotificationsWithdrawn.class, withdrawn -> withdrawn.userId().equals(colleague.id()));
        assertThat(items(ada))
                .extracting(item -> item.path("reason").asString())
                .containsExactly("rejected");
    }

    @Test
    void anAuthorIsToldWhatWasDecided() {
        UUID post = Ids.next();
        UUID topic = Ids.next();
        UUID rejected = Ids.next();
        decided(new HeldPostDecided(ada.id(), org, forum, Ids.next(), "post", true, topic, post, 3, "Tides"), 1);
        decided(new HeldPostDecided(ada.id(), org, forum, rejected, "topic", false, null, null, null, "Win"), 2);

        List<JsonNode> told = await().until(() -> items(ada), items -> items.size() == 2);
        assertThat(told)
                .extracting(item -> item.path("reason").asString())
                .containsExactlyInAnyOrder("approved", "rejected");
        assertThat(told)
                .extracting(item -> item.path("subject").path("url").asString())
                .anyMatch(url -> url.equals("/topics/" + topic + "#post-3"))
                .anyMatch(url -> url.endsWith("/moderation/approval?mine=true"));
        assertThat(told)
                .extracting(item -> item.path("actor").path("id").asString())
                .containsOnly(moderator.id().toString());
    }

    @Test
    void aSecondDeliveryTellsNothingNew() {
        UUID event = Ids.next();
        PostHeld once = new PostHeld(ada.id(), org, forum, Ids.next(), "topic", "newcomer", NOON);
        streams.publish(event, once, 1, ada.id());
        streams.publish(event, once, 1, ada.id());
        held(ada, 2);

        await().until(
                        () -> items(moderator),
                        items -> items.size() == 1
                                && items.getFirst().path("count").asInt() == 2);
    }

    private void held(UserSummary author, int sequence) {
        ParticipantEvent event = new PostHeld(author.id(), org, forum, Ids.next(), "post", "watched-word", NOON);
        streams.publish(event, sequence, author.id());
    }

    private void decided(HeldPostDecided event, int sequence) {
        streams.publish(event, sequence, moderator.id());
    }

    private int count(UserSummary user) {
        return items(user).stream().mapToInt(item -> item.path("count").asInt()).sum();
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
