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
import java.io.IOException;
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
    void whatAReplySetsInMotionIsOneTrace() throws IOException {
        try (OtlpReceiver collector = OtlpReceiver.at(RunningStack.telemetryPort())) {
            Session author = someone();
            Session reader = someone();
            String orgId = organization(author, "public");
            String topicId = topic(author, forum(author, orgId, false), "Sourdough", "My starter sleeps.");
            join(reader, orgId);
            reply(reader, topicId, "Feed it.").orThrow();
            String trace = EventTrace.ofTheReply(topicId);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(collector.of(trace))
                            .extracting(Span::service)
                            .contains("gateway", "forum-service", "notification-service", "search-service"));

            List<Span> spans = collector.of(trace);
            Set<String> ids = spans.stream().map(Span::id).collect(Collectors.toSet());
            assertThat(spans)
                    .filteredOn(span -> span.parent().isEmpty())
                    .singleElement()
                    .satisfies(root -> assertThat(root.service()).isEqualTo("gateway"));
            assertThat(spans)
                    .filteredOn(span -> !span.parent().isEmpty())
                    .allSatisfy(span -> assertThat(ids).contains(span.parent()));
        }
    }
}
