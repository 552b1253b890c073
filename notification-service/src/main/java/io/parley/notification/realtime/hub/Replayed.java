package io.parley.notification.realtime.hub;

import io.netty.buffer.ByteBuf;
import io.parley.notification.content.Delivery;
import io.parley.notification.realtime.stream.StreamCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Frames that a client missed, up to what it could take in at once. */
final class Replayed implements AutoCloseable {

    private final Frames frames;
    private final long most;
    private final List<ByteBuf> collected = new ArrayList<>();
    private long bytes;

    Replayed(Frames frames, long most) {
        this.frames = frames;
        this.most = most;
    }

    void add(Delivery delivery, StreamCursor after) {
        bytes += delivery.data().length;
        if (bytes <= most) collected.add(frames.event(delivery, after));
    }

    /** Hands over the frames; empty if they were too many. */
    Optional<List<ByteBuf>> take() {
        if (bytes > most) return Optional.empty();
        List<ByteBuf> taken = List.copyOf(collected);
        collected.clear();
        return Optional.of(taken);
    }

    @Override
    public void close() {
        collected.forEach(ByteBuf::release);
        collected.clear();
    }
}
