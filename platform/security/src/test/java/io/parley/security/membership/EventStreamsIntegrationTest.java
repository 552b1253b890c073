package io.parley.security.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.identity.SessionRevoked;
import io.parley.contracts.identity.UserBlocked;
import io.parley.contracts.identity.UserMuted;
import io.parley.contracts.identity.UserProfileChanged;
import io.parley.contracts.identity.UserRegistered;
import io.parley.contracts.identity.UserUnblocked;
import io.parley.contracts.identity.UserUnmuted;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.messaging.EventHeaders;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.security.DiedSessions;
import io.parley.security.KnownUsers;
import io.parley.security.OrgDirectory;
import io.parley.security.TestTokens;
import io.parley.security.UserSummary;
import io.parley.security.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@OnRealServers
class EventStreamsIntegrationTest {

    private final UUID org = UUID.randomUUID();
    private final CurrentUser ada = TestTokens.ada();

    @Autowired
    private OrgDirectory directory;

    @Autowired
    private KnownUsers users;

    @Autowired
    private DiedSessions died;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void membershipsArriveInTheCopy() throws Exception {
        Servers.ORG_SERVICE.says(404, "{}");
        publish(new OrganizationCreated(org, "o", "O", "private", null), 1);
        publish(new MemberJoined(org, ada.id(), "member", List.of("content.post")), 1);
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(directory.accessOf(org, Viewer.of(ada)).isMember())
                                .isTrue());
    }

    @Test
    void namesArriveInTheCopy() throws Exception {
        transactions.executeWithoutResult(transaction -> {
            users.remember(ada);
            users.remember(new CurrentUser(ada.id(), "later", "Later", null, ada.sessionId()));
        });
        assertThat(users.byIds(List.of(ada.id(), UUID.randomUUID())))
                .containsExactly(Map.entry(ada.id(), ada.summary()));
        String name = "Ada" + ada.id().toString().substring(0, 8);
        publish(new UserProfileChanged(ada.id(), name, "Ada L.", "https://example.org/a.png"), 2);
        publish(new UserRegistered(ada.id(), "old", "Old", null), 1);
        await().untilAsserted(() -> assertThat(users.byIds(Set.of(ada.id())).get(ada.id()))
                .isEqualTo(new UserSummary(ada.id(), name, "Ada L.", "https://example.org/a.png")));
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        assertThat(users.idsByUsername(Set.of(lower, "nobody"))).containsExactly(Map.entry(lower, ada.id()));
    }

    @Test
    void aCallerIsRememberedOutsideOfATransactionToo() {
        users.remember(ada);
        assertThat(users.byIds(List.of(ada.id()))).containsKey(ada.id());
    }

    @Test
    void blocksAndMutesArriveInTheCopyAndEndInIt() throws Exception {
        UUID other = UUID.randomUUID();
        publish(new UserBlocked(ada.id(), other), 1);
        publish(new UserMuted(ada.id(), other), 2);
        await().untilAsserted(() -> assertThat(relationsOf(ada.id())).containsExactly("block", "mute"));
        publish(new UserUnblocked(ada.id(), other), 3);
        publish(new UserBlocked(ada.id(), other), 1);
        publish(new UserUnmuted(ada.id(), other), 4);
        await().untilAsserted(() -> assertThat(relationsOf(ada.id())).isEmpty());
    }

    @Test
    void endedSessionsAreHeardOf() throws Exception {
        assertThat(died.contains(ada.sessionId())).isFalse();
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>("identity.sessions", "key", "poison"))
                    .get();
        }
        publish(new SessionRevoked(ada.id(), ada.sessionId()), 1);
        await().untilAsserted(() -> assertThat(died.contains(ada.sessionId())).isTrue());
    }

    private List<String> relationsOf(UUID userId) {
        return jdbc.sql("select kind from known_relation where user_id = ? and active order by kind")
                .param(userId)
                .query(String.class)
                .list();
    }

    private static void publish(DomainEvent event, long sequence) throws InterruptedException, ExecutionException {
        ProducerRecord<String, String> entry = new ProducerRecord<>(
                EventCatalog.topicOf(event.getClass()),
                event.aggregateId().toString(),
                JsonMapper.shared().writeValueAsString(event));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, Ids.next().toString(),
                        EventHeaders.TYPE, EventCatalog.typeOf(event.getClass()),
                        EventHeaders.SOURCE, "/test",
                        EventHeaders.TIME, Instant.now().toString(),
                        EventHeaders.SUBJECT, event.aggregateId().toString(),
                        EventHeaders.SEQUENCE, Long.toString(sequence))
                .forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(entry).get();
        }
    }

    private static KafkaProducer<String, String> producer() {
        Map<String, Object> config = Map.of("bootstrap.servers", Servers.KAFKA.bootstrapServers());
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }
}
