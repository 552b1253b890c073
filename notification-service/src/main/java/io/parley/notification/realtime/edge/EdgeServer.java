package io.parley.notification.realtime.edge;

import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.hub.Hub;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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
    private final Hub hub;
    private final RealtimeProperties properties;
    private volatile @Nullable DisposableServer server;

    EdgeServer(Handshake handshake, Hub hub, RealtimeProperties properties) {
        this.handshake = handshake;
        this.hub = hub;
        this.properties = properties;
    }

    @Override
    public void start() {
        awaitStreams();
        int outbound = Math.toIntExact(properties.outbound().toBytes());
        server = HttpServer.create()
                .port(properties.port())
                .idleTimeout(SILENT_REQUEST)
                .httpRequestDecoder(
                        decoder -> decoder.maxInitialLineLength(4096).maxHeaderSize(16_384))
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(outbound / 2, outbound))
                .route(routes -> routes.get("/api/v1/ws", handshake::handle))
                .bindNow();
        log.info("Sockets are served on port {}", port());
    }

    @Override
    public void stop() {
        DisposableServer running = server;
        server = null;
        if (running == null) return;
        hub.closeEveryone();
        running.disposeNow(LONGEST_STOP);
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Right after the streams; before them when stopping. */
    @Override
    public int getPhase() {
        return 2;
    }

    int port() {
        DisposableServer running = server;
        return running == null ? 0 : running.port();
    }

    private void awaitStreams() {
        try {
            if (!hub.awaitReady(LONGEST_START)) log.warn("The streams can't be read yet: sockets get 503 until then");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
