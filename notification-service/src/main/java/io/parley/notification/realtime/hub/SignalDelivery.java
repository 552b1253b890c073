package io.parley.notification.realtime.hub;

import static java.util.stream.Collectors.toSet;

import io.netty.buffer.ByteBuf;
import io.parley.notification.content.Channel;
import io.parley.notification.content.UserNames;
import io.parley.notification.realtime.access.Access;
import io.parley.notification.realtime.presence.LookingBoard;
import io.parley.notification.realtime.presence.PresenceBoard;
import io.parley.notification.realtime.signal.Signal;
import io.parley.notification.realtime.signal.Signal.Called;
import io.parley.notification.realtime.signal.Signal.Typed;
import io.parley.notification.realtime.signal.SignalSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings what people signal to the sockets of those who may read the channel. */
@Component
class SignalDelivery implements SignalSink {

    private static final Duration STALE = Duration.ofSeconds(6);

    private final LiveState live;
    private final Access access;
    private final UserNames names;
    private final Frames frames;
    private final PresenceBoard board;
    private final LookingBoard looking;
    private final PresenceAnnouncer announcer;
    private final Clock clock;
    private final Pace pace = new Pace();

    SignalDelivery(
            LiveState live,
            Access access,
            UserNames names,
            Frames frames,
            PresenceBoard board,
            LookingBoard looking,
            PresenceAnnouncer announcer,
            Clock clock) {
        this.live = live;
        this.access = access;
        this.names = names;
        this.frames = frames;
        this.board = board;
        this.looking = looking;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void accept(Signal signal, Instant sentAt) {
        boolean stale = sentAt.plus(STALE).isBefore(clock.instant());
        switch (signal) {
            case Signal.Present present -> board.learn(present, sentAt);
            case Signal.Looking who -> looking.learn(who, sentAt);
            case Signal.Chosen chosen -> announcer.choseAnew(chosen.userId());
            case Typed typed when !stale -> bring(typed);
            case Called called when !stale -> bring(called);
            case Typed _, Called _ -> {}
        }
    }

    private void bring(Typed typed) {
        Channel channel = Channel.parse(typed.channel(), typed.userId()).orElseThrow();
        Set<UUID> listeners = listenersOf(channel);
        listeners.remove(typed.userId());
        // The user may have sockets at several replicas.
        if (listeners.isEmpty() || !pace.allows(typed.userId(), channel)) return;
        access.prepare(channel, listeners);
        Set<UUID> readers =
                listeners.stream().filter(user -> access.mayOpen(user, channel)).collect(toSet());
        ByteBuf frame = frames.typing(channel, names.of(typed.userId()));
        live.locked(() -> send(
                frame,
                live.subscriptions().of(channel).stream()
                        .filter(client -> readers.contains(client.userId()))
                        .toList()));
    }

    private void bring(Called call) {
        Channel channel = Channel.parse(call.channel(), call.to()).orElseThrow();
        if (!access.mayOpen(call.from(), channel) || !access.mayOpen(call.to(), channel)) return;
        ByteBuf frame = frames.signal(channel, names.of(call.from()), call.data());
        live.locked(() -> send(frame, live.subscriptions().ofUser(call.to())));
    }

    private Set<UUID> listenersOf(Channel channel) {
        Set<UUID> listeners = new HashSet<>();
        live.locked(() -> live.subscriptions().of(channel).forEach(client -> listeners.add(client.userId())));
        return listeners;
    }

    private void send(ByteBuf frame, Collection<Client> clients) {
        for (Client client : clients) live.batch().add(client, frame.retainedDuplicate());
        frame.release();
    }
}
