package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Channel;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.stream.Ring;
import io.parley.notification.realtime.stream.StreamCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sockets of this replica, and what they are subscribed to. */
@Component
public class Hub {

    private static final int GOING_AWAY = 1001;
    private static final int FEW = 50;
    private static final Duration SLICE = Duration.ofMillis(100);
    private static final int TOO_SLOW = 1013;
    private static final int TOO_MANY = 4429;
    private static final Duration LONGEST_CATCH_UP = Duration.ofSeconds(5);

    private final LiveState live;
    private final Access access;
    private final Frames frames;
    private final EdgeMetrics metrics;
    private final RealtimeProperties properties;
    // Guarded by the lock.
    private boolean draining;

    Hub(LiveState live, Access access, Frames frames, EdgeMetrics metrics, RealtimeProperties properties) {
        this.live = live;
        this.access = access;
        this.frames = frames;
        this.metrics = metrics;
        this.properties = properties;
    }

    /** Whether the user has as many sockets here as one may. */
    public boolean isFullFor(UUID userId) {
        AtomicBoolean full = new AtomicBoolean();
        live.locked(() -> full.set(hasAll(userId)));
        return full.get();
    }

    /** A new socket. One whose session ended since its ticket was made is closed at once, as is one too many. */
    public void join(Client client) {
        live.locked(() -> {
            if (live.revocation().hasDied(client.sessionId())) live.revocation().closeDead(client);
            else if (draining) client.connection().close(null, GOING_AWAY, "Going away");
            else if (hasAll(client.userId())) client.connection().close(null, TOO_MANY, "Too many sockets");
            else live.subscriptions().connect(client);
            // One that was turned away may still say something.
            if (!client.isIn()) client.leave();
        });
    }

    private boolean hasAll(UUID userId) {
        return live.subscriptions().ofUser(userId).size() >= properties.socketsOfUser();
    }

    public void leave(Client client) {
        live.locked(() -> live.subscriptions().disconnect(client));
    }

    /**
     * This replica stops: clients come back by another, which goes on where they were. Many come one after the other within this
     * time, so that the others aren't asked by all at once.
     */
    public void drain(Duration over) {
        List<Client> clients = new ArrayList<>();
        live.locked(() -> {
            draining = true;
            clients.addAll(live.subscriptions().everyone());
        });
        int atOnce = Math.max(FEW, (int) (clients.size() * SLICE.toMillis() / Math.max(over.toMillis(), 1)) + 1);
        for (int from = 0; from < clients.size(); from += atOnce) {
            if (from > 0) LockSupport.parkNanos(SLICE.toNanos());
            List<Client> some = clients.subList(from, Math.min(from + atOnce, clients.size()));
            live.locked(() -> some.forEach(this::sendAway));
        }
    }

    private void sendAway(Client client) {
        client.connection().close(null, GOING_AWAY, "Going away");
        live.subscriptions().disconnect(client);
    }

    /** Ends a client that reads slower than the events come: it has to read again, and then come back. */
    public void dropSlow(Client client) {
        live.locked(() -> {
            if (client.hasLeft()) return;
            client.connection().close(frames.resync(client.channels()), TOO_SLOW, "Too slow");
            metrics.resynced();
            live.subscriptions().disconnect(client);
        });
    }

    public void unsubscribe(Client client, List<Channel> channels) {
        live.locked(() -> channels.forEach(channel -> live.subscriptions().remove(client, channel)));
    }

    /**
     * Subscribes to channels that were allowed a moment ago, and brings what the client missed in them since the cursor.
     */
    void subscribe(Client client, Subscription wanted) {
        Optional<StreamCursor> from =
                wanted.cursor().flatMap(StreamCursor::decode).filter(live.ring()::understands);
        boolean reached = from.isPresent() && live.awaitReached(from.get(), LONGEST_CATCH_UP);
        if (reached)
            missedBy(client, wanted, from.get()).forEach(audience -> access.prepare(audience, Set.of(client.userId())));
        live.locked(() -> {
            if (client.hasLeft()) return;
            enter(client, wanted, reached ? from.orElseThrow() : null);
        });
    }

    private void enter(Client client, Subscription wanted, @Nullable StreamCursor from) {
        Subscription now = wanted.onlyWhere(channel -> access.mayOpen(client.userId(), channel));
        Set<Channel> fresh = now.without(client.channels());
        Batch batch = live.batch();
        if (client.channels().size() + fresh.size() > properties.channels()) {
            batch.add(client, frames.error(SocketError.TOO_MANY_CHANNELS));
            return;
        }
        List<ByteBuf> missed = from == null ? null : replay(client, fresh, from).orElse(null);
        fresh.forEach(channel -> live.subscriptions().add(client, channel));
        StreamCursor start = from == null || missed == null ? live.ring().head() : from;
        batch.add(client, frames.subscribed(now.allowedNames(), now.deniedNames(), start));
        if (missed != null) missed.forEach(frame -> batch.add(client, frame));
        if (missed == null && wanted.cursor().isPresent() && !fresh.isEmpty())
            live.revocation().resync(client, fresh);
    }

    private Set<Audience> missedBy(Client client, Subscription wanted, StreamCursor from) {
        Set<Audience> audiences = new HashSet<>();
        live.locked(() -> {
            if (!live.ring().holds(from)) return;
            live.ring()
                    .replay(
                            from,
                            (channel, _) -> hears(client, wanted.allowed(), channel),
                            (missed, _) -> audiences.add(missed.audience()));
        });
        return audiences;
    }

    private static boolean hears(Client client, Set<Channel> fresh, Channel channel) {
        if (!channel.isOfMembers()) return fresh.contains(channel);
        return fresh.contains(Channel.user(client.userId()))
                && !fresh.contains(channel.place())
                && !client.channels().contains(channel.place());
    }

    /** Empty if the ring hasn't got everything, or it is more than a client could take in at once. */
    private Optional<List<ByteBuf>> replay(Client client, Set<Channel> channels, StreamCursor from) {
        Ring ring = live.ring();
        if (!ring.holds(from)) return Optional.empty();
        Replayed replayed = new Replayed(frames, properties.outbound().toBytes() / 2);
        try {
            ring.replay(
                    from,
                    (channel, audience) -> hears(client, channels, channel) && access.allows(client.userId(), audience),
                    replayed::add);
            return replayed.take();
        } finally {
            replayed.close();
        }
    }
}
