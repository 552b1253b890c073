package io.parley.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.parley.messaging.EventDeserializer;
import io.parley.security.DiedSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class DiedSessionsReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition("identity.sessions", 0);
    private static final int STARTS = 300;

    @Test
    void aReaderThatRunsBeforeItsStartReturnsReadsAllTheSame() {
        Consumer<byte[], byte[]> consumer = ofAnEmptyTopic();
        AtomicInteger opened = new AtomicInteger();
        for (int i = 1; i <= STARTS; i++) {
            DiedSessionsReader reader = new DiedSessionsReader(
                    () -> {
                        opened.incrementAndGet();
                        return consumer;
                    },
                    new EventDeserializer(),
                    new DiedSessions(),
                    Clock.systemUTC());
            reader.start();
            reader.stop();
            assertThat(opened).hasValue(i);
        }
    }

    private static Consumer<byte[], byte[]> ofAnEmptyTopic() {
        @SuppressWarnings("unchecked")
        Consumer<byte[], byte[]> consumer = mock(Consumer.class);
        PartitionInfo partition = new PartitionInfo(PARTITION.topic(), 0, Node.noNode(), new Node[0], new Node[0]);
        when(consumer.partitionsFor(anyString(), any())).thenReturn(List.of(partition));
        when(consumer.endOffsets(anyCollection())).thenReturn(Map.of(PARTITION, 0L));
        when(consumer.offsetsForTimes(anyMap())).thenReturn(Map.of());
        when(consumer.poll(any(Duration.class))).thenReturn(ConsumerRecords.empty());
        return consumer;
    }
}
