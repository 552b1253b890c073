package io.parley.notification.realtime;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of the realtime edge.
 *
 * @param port of the WebSocket server; 0 takes a free one
 * @param allowedOrigins the web pages that may open a socket; clients that aren't browsers send no origin
 * @param ticketLife how long a ticket can be used
 * @param replayed how far back a client can resume
 * @param replayedEvents how many events are kept for that
 * @param replayedBytes how much data is kept for that
 * @param outbound what may wait for a client that reads slowly; more, and it has to resync
 * @param idle after how much silence a client is pinged; after twice that it is gone
 * @param drain over how much time the clients of a replica that stops are spread
 * @param channels how many channels a socket may have
 * @param socketsOfUser how many sockets a user may have at this replica
 * @param burst how many messages a user's sockets may send at once; each channel that is denied counts as one more,
 *     each cursor as ten
 * @param perSecond how many they may send in the long run
 */
@ConfigurationProperties("parley.realtime")
public record RealtimeProperties(
        @DefaultValue("8116") int port,
        @DefaultValue("http://localhost:8080") List<String> allowedOrigins,
        @DefaultValue("30s") Duration ticketLife,
        @DefaultValue("5m") Duration replayed,
        @DefaultValue("50000") int replayedEvents,
        @DefaultValue("64MB") DataSize replayedBytes,
        @DefaultValue("1MB") DataSize outbound,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("5s") Duration drain,
        @DefaultValue("200") int channels,
        @DefaultValue("30") int socketsOfUser,
        @DefaultValue("400") int burst,
        @DefaultValue("20") int perSecond) {}
