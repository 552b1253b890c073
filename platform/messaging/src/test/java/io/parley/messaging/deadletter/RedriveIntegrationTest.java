package io.parley.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.messaging.testing.TestService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.kafka.annotation.KafkaListener;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedriveIntegrationTest {

    private TestService service;
    private TwoGroups groups;
    private DeadLettersEndpoint operator;

    @BeforeAll
    void start() {
        service = TestService.start(TwoGroups.class);
        groups = service.bean(TwoGroups.class);
        operator = service.bean(DeadLettersEndpoint.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void aDeadLetterGoesAgainToTheGroupThatGaveUpOnItAndNobodyElse() {
        UUID key = UUID.randomUUID();
        groups.broken = true;
        service.append(aForumDeletedOf(key), aForumDeletedOf(key));
        await().until(() -> open().size() == 1 && open().getFirst().count() == 2);
        UUID id = service.storedIds(key).getFirst();
        assertThat(open().getFirst().group()).isEqualTo("redrive.broken");
        assertThat(open().getFirst().last())
                .extracting(DeadLetterSummary::eventId)
                .contains(id.toString());

        groups.broken = false;
        assertThat(operator.redrive("forum.forums").count()).isEqualTo(2);

        await().until(() -> groups.repaired.containsAll(service.storedIds(key)));
        service.append(aForumDeletedOf(key));
        await().until(() -> groups.repaired.size() == 3 && groups.steady.size() == 3);
        assertThat(groups.steady).isEqualTo(service.storedIds(key));
        assertThat(groups.repaired).isEqualTo(service.storedIds(key));
        assertThat(open()).isEmpty();
        assertThat(operator.redrive("forum.forums").count()).isZero();
    }

    @Test
    void aTopicThatNobodyHereListensToIsRefused() {
        assertThatExceptionOfType(InvalidEndpointRequestException.class)
                .isThrownBy(() -> operator.redrive("org.members"));
    }

    private List<DeadLettersEndpoint.Open> open() {
        return operator.open();
    }

    private static ForumDeleted aForumDeletedOf(UUID forum) {
        return new ForumDeleted(forum, UUID.randomUUID());
    }

    static class TwoGroups {

        final List<UUID> repaired = new CopyOnWriteArrayList<>();
        final List<UUID> steady = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        private final Inbox inbox;

        TwoGroups(Inbox inbox) {
            this.inbox = inbox;
        }

        @KafkaListener(id = "redrive.broken", topics = "forum.forums")
        void onFragile(ReceivedEvent<ForumEvent> event) {
            inbox.once("redrive.broken", event, () -> {
                if (broken) throw new IllegalStateException("broken");
                repaired.add(event.id());
            });
        }

        @KafkaListener(id = "redrive.steady", topics = "forum.forums")
        void onSteady(ReceivedEvent<ForumEvent> event) {
            steady.add(event.id());
        }
    }
}
