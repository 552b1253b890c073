package io.parley.notification.realtime.hub;

import io.parley.notification.content.ContentMappers;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.stream.Ring;
import io.parley.notification.realtime.stream.StreamCursor;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * What one lock guards: the ring and the subscriptions, so that a client goes from replay to live without a gap or a
 * repetition.
 */
@Component
class LiveState {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Batch batch = new Batch();
    private final Subscriptions subscriptions;
    private final Ring ring;
    private final Revocation revocation;
    private final EdgeMetrics metrics;

    LiveState(
            Access access, ContentMappers mappers, Frames frames, EdgeMetrics metrics, RealtimeProperties properties) {
        this.metrics = metrics;
        this.subscriptions = new Subscriptions(metrics);
        this.ring = new Ring(
                StreamCursor.layoutOf(mappers.topics()),
                properties.replayed(),
                properties.replayedEvents(),
                properties.replayedBytes().toBytes());
        this.revocation = new Revocation(access, subscriptions, frames, batch, metrics);
    }

    Ring ring() {
        return ring;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    Revocation revocation() {
        return revocation;
    }

    /** What is to be sent; it goes out when the lock is given back. */
    Batch batch() {
        return batch;
    }

    void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            metrics.sent(batch.send());
            lock.unlock();
        }
    }

    /** The ring has come further. Called within the lock. */
    void advanced() {
        advanced.signalAll();
    }

    /** An event has gone to sockets, so long after it happened. */
    void delivered(Duration since) {
        metrics.delivered(since);
    }

    /** Another replica may have brought the client further than this one has read. False if it takes too long. */
    boolean awaitReached(StreamCursor cursor, Duration longest) {
        long left = longest.toNanos();
        lock.lock();
        try {
            while (!ring.reached(cursor)) {
                if (left <= 0) return false;
                left = advanced.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
