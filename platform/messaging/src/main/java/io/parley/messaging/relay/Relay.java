package io.parley.messaging.relay;

import io.parley.messaging.Doorbell;
import io.parley.messaging.MessagingProperties;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends a database's outbox to Kafka, or stands by while another replica does. */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final RelayConnections connections;
    private final RelayProducers producers;
    private final Doorbell doorbell;
    private final MessagingProperties properties;
    private final String source;

    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;
    private boolean troubled;

    Relay(
            RelayConnections connections,
            RelayProducers producers,
            Doorbell doorbell,
            MessagingProperties properties,
            String application) {
        this.connections = connections;
        this.producers = producers;
        this.doorbell = doorbell;
        this.properties = properties;
        this.source = "/" + application;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) return;
        stopping.countDown();
        doorbell.ring();
        try {
            if (!running.join(properties.relay().drain().plus(GRACE))) running.interrupt();
        } catch (InterruptedException hurried) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Stops after the web server and the listeners, so that what they stored last is sent. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            do {
                relay();
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay() throws InterruptedException {
        try (Connection connection = connections.open()) {
            if (standBy(new RelayLeadership(connection))) lead(connection);
        } catch (SQLException | RuntimeException failure) {
            if (wanted()) troubledBy(failure);
        }
    }

    /** Whether it is to lead. A stopping one is too, if nobody else does: what it stored last may still be unsent. */
    private boolean standBy(RelayLeadership leadership) throws SQLException, InterruptedException {
        while (!leadership.tryTake()) {
            if (!wanted()) return false;
            recovered();
            if (doorbell.await(properties.relay().sweep())) leadership.wakeLeader();
        }
        return true;
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        try (CommitListener _ = CommitListener.start(connections, doorbell);
                RelayTerm term =
                        new RelayTerm(new UnsentEvents(connection, source), producers::open, doorbell, properties)) {
            recovered();
            log.info("Leading the relay of this database");
            term.run(this::wanted);
        }
    }

    private boolean wanted() {
        return stopping.getCount() > 0;
    }

    private void troubledBy(Exception failure) {
        if (!troubled) log.warn("The relay was interrupted and tries again: {}", failure.toString());
        troubled = true;
    }

    private void recovered() {
        if (troubled) log.info("The relay is back");
        troubled = false;
    }
}
