package io.parley.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.CaseResolved;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ReportInboxIntegrationTest {

    private static final Instant WHEN = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private UUID org;
    private UserSummary reporter;
    private UserSummary author;
    private UserSummary moderator;

    @BeforeEach
    void people() {
        org = given.organization(Given.PRIVATE);
        reporter = given.member(org, Role.MEMBER);
        author = given.member(org, Role.MEMBER);
        moderator = given.member(org, Role.MODERATOR);
    }

    @Test
    void whoReportedSomethingHearsThatItWasHandledButNotHow() {
        CaseResolved resolved = resolved(reporter);
        streams.publish(resolved, 1, moderator.id());

        JsonNode told = awaitItems(reporter, 1).getFirst();

        assertThat(told.get("kind").asString()).isEqualTo("report-handled");
        assertThat(told.get("reason").asString()).isEqualTo("reported");
        assertThat(told.get("orgId").asString()).isEqualTo(org.toString());
        assertThat(told.get("subject").get("type").asString()).isEqualTo("report");
        assertThat(told.get("subject").get("id").asString())
                .isEqualTo(resolved.caseId().toString());
        assertThat(told.toString())
                .doesNotContain(moderator.id().toString(), author.id().toString(), "remove");
        assertThat(items(author)).isEmpty();
        assertThat(items(moderator)).isEmpty();
    }

    @Test
    void aSecondDeliveryTellsNobodyAgain() {
        UserSummary another = given.member(org, Role.MEMBER);
        UUID id = Ids.next();
        CaseResolved resolved = resolved(reporter);
        streams.publish(id, resolved, 1, moderator.id());
        streams.publish(id, resolved, 1, moderator.id());
        streams.publish(resolved(another), 2, moderator.id());
        awaitItems(another, 1);

        assertThat(items(reporter)).hasSize(1);
    }

    @Test
    void whoLeftHearsNothing() {
        given.left(org, reporter);
        UserSummary another = given.member(org, Role.MEMBER);
        streams.publish(resolved(reporter, another), 1, moderator.id());
        awaitItems(another, 1);

        assertThat(items(reporter)).isEmpty();
    }

    private CaseResolved resolved(UserSummary... reporters) {
        return new CaseResolved(
                org,
                Ids.next(),
                "post",
                Ids.next(),
                author.id(),
                "remove",
                null,
                moderator.id(),
                Stream.of(reporters).map(UserSummary::id).toList(),
                WHEN);
    }

    private List<JsonNode> awaitItems(UserSummary user, int count) {
        await().until(() -> items(user).size() == count);
        return items(user);
    }

    private List<JsonNode> items(UserSummary user) {
        return api.as(user)
                .get("/api/v1/notifications")
                .body()
                .get("items")
                .valueStream()
                .toList();
    }
}
