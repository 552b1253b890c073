package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Session;
import io.parley.system.journey.OtlpReceiver.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class TelemetrySystemTest {

    // Spans leave in batches, every five seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void whatAReplySetsInMotionIsOneTrace() {
        Session author = someone();
        Session reader = someone();
        String orgId = organization(author, "public");
        String topicId = topic(author, forum(author, orgId, false), "Sourdough", "My starter sleeps.");
        join(reader, orgId);
        reply(reader, topicId, "Feed it.").orThrow();
        String trace = EventTrace.ofTheReply(topicId);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertOneTrace(RunningStack.collector().of(trace)));
    }

    private static void assertOneTrace(List<Span> spans) {
        Set<String> ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        assertThat(spans)
                .extracting(Span::service)
                .contains("gateway", "forum-service", "notification-service", "search-service");
        assertThat(spans)
                .filteredOn(span -> !ids.contains(span.parent()))
                .singleElement()
                .satisfies(root -> assertThat(root.service()).isEqualTo("gateway"));
    }
}
