package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMappers;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.UserNames;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.access.JustMade;
import io.parley.notification.realtime.stream.Ring;
import io.parley.notification.realtime.stream.StreamCursor;
import io.parley.notification.realtime.stream.StreamRecord;
import io.parley.notification.realtime.stream.StreamSink;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Brings what the streams say to the sockets that are subscribed and may have it. One lock guards the ring and the
 * subscriptions, so that a client goes from replay to live without a gap or a repetition.
 */
@Component
public class Hub implements StreamSink {

    private static final int GOING_AWAY = 1001;
    private static final Duration LONGEST_CATCH_UP = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Subscriptions subscriptions;
    private final Batch batch = new Batch();
    private final Ring ring;
    private final Access access;
    private final JustMade justMade;
    private final ContentMappers mappers;
    private final UserNames names;
    private final Frames frames;
    private final Revocation revocation;
    private final EdgeMetrics metrics;
    private final Clock clock;
    private final RealtimeProperties properties;

    Hub(
            Access access,
            JustMade justMade,
            ContentMappers mappers,
            UserNames names,
            Frames frames,
            EdgeMetrics metrics,
            Clock clock,
            RealtimeProperties properties) {
        this.access = access;
        this.justMade = justMade;
        this.mappers = mappers;
        this.names = names;
        this.frames = frames;
        this.metrics = metrics;
        this.clock = clock;
        this.properties = properties;
        this.subscriptions = new Subscriptions(metrics);
        this.ring = new Ring(
                StreamCursor.layoutOf(mappers.topics()),
                properties.replayed(),
                properties.replayedEvents(),
                properties.replayedBytes().toBytes());
        this.revocation = new Revocation(access, subscriptions, ring, frames, batch, metrics);
    }

    @Override
    public void begin(long[] offsets) {
        locked(() -> {
            if (!ring.begin(offsets)) revocation.resyncEveryone();
        });
    }

    // Everything that waits for the database happens outside the lock.
    @Override
    public void accept(List<StreamRecord> records, long[] nextOffsets) {
        List<StreamRecord> fresh = fresh(records);
        locked(() -> fresh.forEach(next -> revocation.before(next.event())));
        fresh.forEach(this::learn);
        List<Translated> translated = translated(fresh);
        translated.forEach(event -> event.deliveries().forEach(this::prepare));
        locked(() -> {
            translated.forEach(event -> deliver(event.record(), event.deliveries()));
            revocation.settle();
            ring.advance(nextOffsets);
            advanced.signalAll();
        });
    }

    @Override
    public void caughtUp() {
        caughtUp.countDown();
    }

    /** Whether sockets can be served now. */
    public boolean isReady() {
        return caughtUp.getCount() == 0;
    }

    public boolean awaitReady(Duration longest) throws InterruptedException {
        return caughtUp.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A new socket. One whose session ended since its ticket was made is closed at once. */
    public void join(Client client) {
        locked(() -> {
            if (revocation.hasDied(client.sessionId())) {
                revocation.closeDead(client);
                return;
            }
            subscriptions.connect(client);
        });
    }

    public void leave(Client client) {
        locked(() -> subscriptions.disconnect(client));
    }

    /** This replica stops: clients come back by another, which goes on where they were. */
    public void closeEveryone() {
        locked(() -> {
            for (Client client : subscriptions.everyone()) {
                client.connection().close(null, GOING_AWAY, "Going away");
                subscriptions.disconnect(client);
            }
        });
    }

    /** Ends a client that reads slower than the events come: it has to read again, and then come back. */
    public void dropSlow(Client client) {
        locked(() -> {
            if (client.hasLeft()) return;
            client.connection().close(frames.resync(client.channels()), 1013, "Too slow");
            metrics.resynced();
            subscriptions.disconnect(client);
        });
    }

    public void unsubscribe(Client client, List<Channel> channels) {
        locked(() -> channels.forEach(channel -> subscriptions.remove(client, channel)));
    }

    /**
     * Subscribes to channels that were allowed a moment ago, and brings what the client missed in them since the cursor.
     */
    void subscribe(Client client, Subscription wanted) {
        Optional<StreamCursor> from =
                wanted.cursor().flatMap(StreamCursor::decode).filter(ring::understands);
        boolean reached = from.isPresent() && awaitReached(from.get());
        if (reached)
            missedBy(wanted, from.get()).forEach(audience -> access.prepare(audience, Set.of(client.userId())));
        locked(() -> {
            if (client.hasLeft()) return;
            Subscription now = wanted.onlyWhere(channel -> access.mayOpen(client.userId(), channel));
            Set<Channel> fresh = now.without(client.channels());
            if (client.channels().size() + fresh.size() > properties.channels()) {
                batch.add(client, frames.error("Too many channels: at most " + properties.channels() + " a socket."));
                return;
            }
            List<ByteBuf> missed = reached ? replay(client, fresh, from.get()).orElse(null) : null;
            fresh.forEach(channel -> subscriptions.add(client, channel));
            StreamCursor start = missed == null ? ring.head() : from.get();
            batch.add(client, frames.subscribed(now.allowedNames(), now.deniedNames(), start));
            if (missed != null) missed.forEach(frame -> batch.add(client, frame));
            if (missed == null && wanted.cursor().isPresent() && !fresh.isEmpty()) resync(client, fresh);
        });
    }

    private Set<Audience> missedBy(Subscription wanted, StreamCursor from) {
        Set<Audience> audiences = new HashSet<>();
        locked(() -> {
            if (!ring.holds(from)) return;
            ring.replay(
                    from,
                    (channel, _) -> wanted.allowed().contains(channel),
                    (missed, _) -> audiences.add(missed.audience()));
        });
        return audiences;
    }

    private void resync(Client client, Set<Channel> channels) {
        batch.add(client, frames.resync(channels));
        metrics.resynced();
    }

    /** Empty if the ring hasn't got everything, or it is more than a client could take in at once. */
    private Optional<List<ByteBuf>> replay(Client client, Set<Channel> channels, StreamCursor from) {
        if (!ring.holds(from)) return Optional.empty();
        Replayed replayed = new Replayed(frames, properties.outbound().toBytes() / 2);
        try {
            ring.replay(
                    from,
                    (channel, audience) -> channels.contains(channel) && access.allows(client.userId(), audience),
                    replayed::add);
            return replayed.take();
        } finally {
            replayed.close();
        }
    }

    /** Another replica may have brought the client further than this one has read. */
    private boolean awaitReached(StreamCursor cursor) {
        long left = LONGEST_CATCH_UP.toNanos();
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

    // Reading begins again at older ones, and nothing but this thread changes what the ring has.
    private List<StreamRecord> fresh(List<StreamRecord> records) {
        return records.stream()
                .filter(next -> next.slot() < 0 || !ring.has(next))
                .toList();
    }

    private void learn(StreamRecord next) {
        ReceivedEvent<?> event = next.event();
        access.learn(event);
        names.changed(event);
        justMade.learned(event);
    }

    private List<Translated> translated(List<StreamRecord> records) {
        return records.stream()
                .filter(next -> next.slot() >= 0)
                .map(next -> new Translated(next, mappers.deliveries(next.event())))
                .toList();
    }

    private void prepare(Delivery delivery) {
        Set<UUID> users = new HashSet<>();
        locked(() -> subscriptions.of(delivery.channel()).forEach(client -> users.add(client.userId())));
        if (!users.isEmpty()) access.prepare(delivery.audience(), users);
    }

    private void deliver(StreamRecord next, List<Delivery> deliveries) {
        List<List<Client>> audiences = new ArrayList<>();
        for (Delivery delivery : deliveries) audiences.add(audience(delivery));
        if (!ring.add(next, deliveries, clock.instant())) return;
        for (int part = 0; part < deliveries.size(); part++) {
            if (audiences.get(part).isEmpty()) continue;
            send(deliveries.get(part), ring.within(next, part, deliveries.size()), audiences.get(part));
        }
    }

    private List<Client> audience(Delivery delivery) {
        return subscriptions.of(delivery.channel()).stream()
                .filter(client -> access.allows(client.userId(), delivery.audience()))
                .toList();
    }

    private void send(Delivery delivery, StreamCursor after, List<Client> clients) {
        ByteBuf frame = frames.event(delivery, after);
        for (Client client : clients) batch.add(client, frame.retainedDuplicate());
        frame.release();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            metrics.sent(batch.send());
            lock.unlock();
        }
    }

    private record Translated(StreamRecord record, List<Delivery> deliveries) {}
}
