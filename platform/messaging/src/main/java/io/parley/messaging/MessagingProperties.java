package io.parley.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of messaging.
 *
 * @param partitions of each topic that we create; more than there will ever be replicas of a service
 * @param replicas of each topic that we create; 0 leaves it to the broker
 * @param createTopics whether the service creates missing topics at its start
 * @param maxEventSize the largest event, as JSON; producer and topics accept this and its headers
 * @param keepSent how old an event must be to leave the outbox, if it is sent
 * @param keepReceived how long the inbox remembers; redeliveries after that have effects again
 * @param oldestUnsent how old an unsent event may become before the {@code outbox} health indicator is down
 */
@ConfigurationProperties("parley.messaging")
public record MessagingProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("0") short replicas,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("8MB") DataSize maxEventSize,
        @DefaultValue("1d") Duration keepSent,
        @DefaultValue("14d") Duration keepReceived,
        @DefaultValue("30s") Duration oldestUnsent,
        @DefaultValue Relay relay) {

    /**
     * The relay of this process.
     *
     * @param enabled whether it may send at all
     * @param sweep how often it looks for unsent events that nobody woke it for, and tries to lead
     * @param batch how many events it reads at once
     * @param inFlight how many events may wait for Kafka's acknowledgement
     * @param drain how long a stopping relay waits for acknowledgements
     */
    public record Relay(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("500ms") Duration sweep,
            @DefaultValue("1000") int batch,
            @DefaultValue("5000") int inFlight,
            @DefaultValue("10s") Duration drain) {}
}
