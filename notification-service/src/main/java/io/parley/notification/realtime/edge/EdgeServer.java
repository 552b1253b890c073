package io.parley.notification.realtime.edge;

import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.hub.Hub;
import io.parley.notification.realtime.stream.StreamBacklog;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The WebSocket server, on a port of its own: on Netty a socket takes a fifth of the memory that it takes on Tomcat. */
@Component
class EdgeServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EdgeServer.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);
    private static final Duration SILENT_REQUEST = Duration.ofSeconds(30);

    private final Handshake handshake;
    private final EventStreams eventStreams;
    private final StreamBacklog backlog;
    private final Hub hub;
    private final RealtimeProperties properties;
    private final @Nullable InetAddress address;
    private volatile @Nullable DisposableServer server;

    EdgeServer(
            Handshake handshake,
            EventStreams eventStreams,
            StreamBacklog backlog,
            Hub hub,
            RealtimeProperties properties,
            ServerProperties service) {
        this.handshake = handshake;
        this.eventStreams = eventStreams;
        this.backlog = backlog;
        this.hub = hub;
        this.properties = properties;
        this.address = service.getAddress();
    }

    @Override
    public void start() {
        awaitStreams();
        int outbound = Math.toIntExact(properties.outbound().toBytes());
        server = HttpServer.create()
                .bindAddress(this::listenOn)
                .idleTimeout(SILENT_REQUEST)
                .httpRequestDecoder(
                        decoder -> decoder.maxInitialLineLength(4096).maxHeaderSize(16_384))
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(outbound / 2, outbound))
                .route(routes -> routes.get("/api/v1/ws", handshake::handle).get("/api/v1/sse", eventStreams::handle))
                .bindNow();
        log.info("Sockets are served on {}", address());
    }

    @Override
    public void stop() {
        DisposableServer running = server;
        server = null;
        if (running == null) return;
        hub.drain(properties.drain());
        running.disposeNow(LONGEST_STOP);
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Right after the streams' listener; before it when stopping. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE + 1;
    }

    int port() {
        return address().getPort();
    }

    InetSocketAddress address() {
        DisposableServer running = server;
        if (running == null) throw new IllegalStateException("No sockets are served");
        return (InetSocketAddress) running.address();
    }

    /** Where the service itself listens, on a port of its own. */
    private InetSocketAddress listenOn() {
        return address == null
                ? new InetSocketAddress(properties.port())
                : new InetSocketAddress(address, properties.port());
    }

    private void awaitStreams() {
        try {
            if (!backlog.awaitRead(LONGEST_START))
                log.warn("The streams can't be read yet: sockets get 503 until then");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
