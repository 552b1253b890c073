package io.parley.notification.realtime.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.hub.Connection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Frames as server-sent events, each with the cursor after it as its id, as long as the client keeps up. */
// What the loop does later is heard of where it fails: the channel is closed then.
@SuppressWarnings("FutureReturnValueIgnored")
final class SseConnection implements Connection {

    private static final String CURSOR = "\"cursor\":\"";
    private static final String HEARTBEAT = ":\n\n";
    private static final int LINGER_SECONDS = 10;
    private static final int LONGEST_RETRY_MILLIS = 5_000;

    private final Channel channel;
    private final long mostWaiting;
    private final Sinks.Many<ByteBuf> sink = Sinks.many().unicast().onBackpressureBuffer();
    private final AtomicLong waiting = new AtomicLong();
    private Runnable overflow = () -> {};
    // Touched on the channel's loop only.
    private boolean ended;

    SseConnection(Channel channel, RealtimeProperties properties) {
        this.channel = channel;
        this.mostWaiting = properties.outbound().toBytes();
        long millis = properties.idle().toMillis() / 2;
        var heartbeats = channel.eventLoop().scheduleAtFixedRate(this::beat, millis, millis, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(_ -> heartbeats.cancel(false));
    }

    /** @param overflow once, when more waits for the client than may */
    void onOverflow(Runnable overflow) {
        this.overflow = overflow;
    }

    /** What is to be written. */
    Flux<ByteBuf> events() {
        return sink.asFlux().doOnNext(event -> waiting.addAndGet(-event.readableBytes()));
    }

    @Override
    public Executor loop() {
        return channel.eventLoop();
    }

    @Override
    public void write(List<ByteBuf> frames) {
        frames.forEach(this::write);
    }

    private void write(ByteBuf frame) {
        String event = event(frame);
        if (ended) return;
        if (waiting.get() + event.length() <= mostWaiting) {
            emit(event);
            return;
        }
        ended = true;
        overflow.run();
    }

    @Override
    public void close(@Nullable ByteBuf last, int code, String reason) {
        channel.eventLoop().execute(() -> end(last, code, reason));
    }

    private void end(@Nullable ByteBuf last, int code, String reason) {
        ended = true;
        if (last != null) emit(event(last));
        int retry = ThreadLocalRandom.current().nextInt(LONGEST_RETRY_MILLIS);
        emit("retry: %d\nevent: close\ndata: {\"code\":%d,\"reason\":\"%s\"}\n\n".formatted(retry, code, reason));
        sink.tryEmitComplete();
        // A client that doesn't read never sees the end.
        channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }

    // Nobody on the way takes the silence for an end.
    private void beat() {
        if (!ended && waiting.get() == 0) emit(HEARTBEAT);
    }

    private void emit(String event) {
        ByteBuf bytes = Unpooled.wrappedBuffer(event.getBytes(UTF_8));
        waiting.addAndGet(bytes.readableBytes());
        sink.tryEmitNext(bytes);
    }

    /** Takes over the reference to the frame. */
    private static String event(ByteBuf frame) {
        String data = frame.toString(UTF_8);
        frame.release();
        int at = data.indexOf(CURSOR);
        if (at < 0) return "data: " + data + "\n\n";
        int from = at + CURSOR.length();
        return "id: " + data.substring(from, data.indexOf('"', from)) + "\ndata: " + data + "\n\n";
    }
}
