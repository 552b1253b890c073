package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMappers;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.UserNames;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.access.JustMade;
import io.parley.notification.realtime.stream.StreamCursor;
import io.parley.notification.realtime.stream.StreamRecord;
import io.parley.notification.realtime.stream.StreamSink;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings what the streams say to the sockets that are subscribed and may have it. */
@Component
class StreamDelivery implements StreamSink {

    private final LiveState live;
    private final Access access;
    private final JustMade justMade;
    private final ContentMappers mappers;
    private final UserNames names;
    private final Shortening shortening;
    private final Frames frames;
    private final Clock clock;

    StreamDelivery(
            LiveState live,
            Access access,
            JustMade justMade,
            ContentMappers mappers,
            UserNames names,
            Shortening shortening,
            Frames frames,
            Clock clock) {
        this.live = live;
        this.access = access;
        this.justMade = justMade;
        this.mappers = mappers;
        this.names = names;
        this.shortening = shortening;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public void begin(long[] offsets) {
        live.locked(() -> {
            if (!live.ring().begin(offsets)) live.revocation().resyncEveryone();
        });
    }

    // Everything that waits for the database happens outside the lock.
    @Override
    public void accept(List<StreamRecord> records, long[] nextOffsets) {
        List<StreamRecord> fresh = fresh(records);
        live.locked(() -> fresh.forEach(next -> live.revocation().before(next.event())));
        fresh.forEach(this::learn);
        List<Translated> translated = translated(fresh);
        translated.forEach(event -> event.deliveries().forEach(this::prepare));
        live.locked(() -> {
            translated.forEach(this::deliver);
            live.revocation().settle();
            live.ring().advance(nextOffsets);
            live.advanced();
        });
    }

    // Reading begins again at older ones, and nothing but this thread changes what the ring has.
    private List<StreamRecord> fresh(List<StreamRecord> records) {
        return records.stream()
                .filter(next -> next.slot() < 0 || !live.ring().has(next))
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
                .map(this::translated)
                .toList();
    }

    private Translated translated(StreamRecord next) {
        List<Delivery> deliveries = mappers.deliveries(next.event());
        return shortening
                .shortened(deliveries)
                .map(fitting -> new Translated(next, fitting, true))
                .orElseGet(() -> new Translated(next, deliveries, false));
    }

    private void prepare(Delivery delivery) {
        if (delivery.channel().isOfMembers())
            access.membersOf(delivery.channel().id());
        Set<UUID> users = new HashSet<>();
        live.locked(() -> listeners(delivery).forEach(client -> users.add(client.userId())));
        if (!users.isEmpty()) access.prepare(delivery.audience(), users);
    }

    private void deliver(Translated event) {
        List<Delivery> deliveries = event.deliveries();
        List<List<Client>> audiences = deliveries.stream().map(this::audience).toList();
        if (!event.fits()) {
            leaveOut(event, audiences);
            return;
        }
        if (!live.ring().add(event.record(), deliveries, clock.instant())) return;
        for (int part = 0; part < deliveries.size(); part++) {
            if (audiences.get(part).isEmpty()) continue;
            StreamCursor after = live.ring().within(event.record(), part, deliveries.size());
            send(deliveries.get(part), after, audiences.get(part));
        }
        if (audiences.stream().anyMatch(clients -> !clients.isEmpty()))
            live.delivered(Duration.between(event.record().event().time(), clock.instant()));
    }

    private void leaveOut(Translated event, List<List<Client>> audiences) {
        live.ring().leaveOut(event.record());
        for (int part = 0; part < audiences.size(); part++) {
            Set<Channel> channel = Set.of(event.deliveries().get(part).channel());
            audiences.get(part).forEach(client -> live.revocation().resync(client, channel));
        }
    }

    private List<Client> audience(Delivery delivery) {
        return listeners(delivery).stream()
                .filter(client -> access.allows(client.userId(), delivery.audience()))
                .toList();
    }

    // Who has the place's channel open hears of it there.
    private Collection<Client> listeners(Delivery delivery) {
        Channel channel = delivery.channel();
        return channel.isOfMembers()
                ? live.subscriptions().elsewhere(access.membersOf(channel.id()), channel.place())
                : live.subscriptions().of(channel);
    }

    private void send(Delivery delivery, StreamCursor after, List<Client> clients) {
        ByteBuf frame = frames.event(delivery, after);
        for (Client client : clients) live.batch().add(client, frame.retainedDuplicate());
        frame.release();
    }

    private record Translated(StreamRecord record, List<Delivery> deliveries, boolean fits) {}
}
