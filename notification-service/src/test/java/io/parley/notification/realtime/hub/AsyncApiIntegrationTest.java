package io.parley.notification.realtime.hub;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.EventCatalog;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.contracts.forum.BadgeAwarded;
import io.parley.contracts.forum.BadgeRevoked;
import io.parley.contracts.forum.BookmarkDue;
import io.parley.contracts.forum.PostFlagged;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.ReputationChanged;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.contracts.forum.TopicShared;
import io.parley.contracts.forum.TopicUnshared;
import io.parley.contracts.org.ModerationEvent;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.notification.content.ContentMappers;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The document of the frames says what the code knows. */
@ParleyIntegrationTest
class AsyncApiIntegrationTest {

    // Others say the same: the answer that it comes with, the decision that follows from it, the notification of it.
    // Some are between services.
    // Homes are read.
    private static final Set<Class<?>> UNTOLD = Set.of(
            ThreadStarted.class,
            TopicPromoted.class,
            PromotionRefused.class,
            PeopleInvited.class,
            ReminderDue.class,
            TicketHoldEnded.class,
            TicketRefundDue.class,
            BookmarkDue.class,
            PostFlagged.class,
            BadgeAwarded.class,
            BadgeRevoked.class,
            ReputationChanged.class,
            TopicShared.class,
            TopicUnshared.class,
            OrganizationDomainVerified.class,
            OrganizationDomainLost.class,
            OrganizationPurged.class);

    private final JsonNode document;
    private final ContentMappers mappers;

    @Autowired
    AsyncApiIntegrationTest(Api api, ContentMappers mappers) {
        Api.Answer answer = api.get("/api/v1/asyncapi.json");
        assertThat(answer.status()).isEqualTo(200);
        this.document = answer.body();
        this.mappers = mappers;
    }

    @Test
    void itIsAnAsyncApi3Document() {
        assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(document.path("channels").propertyNames()).containsExactlyInAnyOrder("socket", "stream");
        document.findValuesAsString("$ref")
                .forEach(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void itNamesWhatClientsCanSayAndHear() {
        assertThat(ops("hear"))
                .isEqualTo(Arrays.stream(ClientOp.values()).map(ClientOp::wire).collect(toSet()));
        for (String operation : Set.of("tell", "tellByStream")) {
            assertThat(ops(operation))
                    .isEqualTo(
                            Arrays.stream(ServerOp.values()).map(ServerOp::wire).collect(toSet()));
        }
    }

    @Test
    void itNamesAllErrors() {
        assertThat(values("ErrorCode"))
                .isEqualTo(Arrays.stream(SocketError.values())
                        .map(SocketError::code)
                        .collect(toSet()));
    }

    @Test
    void itNamesAllEvents() {
        Set<String> delivered = EventCatalog.types().entrySet().stream()
                .filter(type -> mappers.topics().contains(EventCatalog.topicOf(type.getValue())))
                .filter(type -> !UNTOLD.contains(type.getValue()))
                .filter(type -> !ModerationEvent.class.isAssignableFrom(type.getValue()))
                .map(type -> type.getKey())
                .collect(toSet());
        assertThat(values("EventType")).isEqualTo(delivered);
    }

    private Set<String> ops(String operation) {
        return stream(document.path("operations").path(operation).path("messages"))
                .map(message ->
                        at(at(message)).at("/payload/properties/op/const").asString())
                .collect(toSet());
    }

    private JsonNode at(JsonNode reference) {
        return document.at(reference.path("$ref").asString().substring(1));
    }

    private Set<String> values(String schema) {
        return stream(document.at("/components/schemas/" + schema + "/enum"))
                .map(JsonNode::asString)
                .collect(toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
