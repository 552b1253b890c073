package io.parley.notification.realtime.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.parley.notification.realtime.hub.Connection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes to a socket, as long as its client keeps up. */
// A write that fails closes the channel, and that is heard of.
@SuppressWarnings("FutureReturnValueIgnored")
final class NettySocket implements Connection {

    private static final int LINGER_SECONDS = 10;

    private final Channel channel;
    private Runnable overflow = () -> {};
    // Touched on the channel's loop only.
    private boolean ended;

    NettySocket(Channel channel) {
        this.channel = channel;
    }

    /** @param overflow once, when more waits for the client than may */
    void onOverflow(Runnable overflow) {
        this.overflow = overflow;
    }

    @Override
    public Executor loop() {
        return channel.eventLoop();
    }

    @Override
    public void write(List<ByteBuf> frames) {
        for (ByteBuf frame : frames) write(frame);
        channel.flush();
    }

    private void write(ByteBuf frame) {
        if (!channel.isWritable()) channel.flush();
        if (!ended && channel.isActive() && channel.isWritable()) {
            channel.write(new TextWebSocketFrame(frame), channel.voidPromise());
            return;
        }
        frame.release();
        if (ended || !channel.isActive()) return;
        ended = true;
        overflow.run();
    }

    @Override
    public void close(@Nullable ByteBuf last, int code, String reason) {
        channel.eventLoop().execute(() -> end(last, code, reason));
    }

    private void end(@Nullable ByteBuf last, int code, String reason) {
        ended = true;
        if (last != null) channel.write(new TextWebSocketFrame(last));
        channel.writeAndFlush(new CloseWebSocketFrame(code, reason)).addListener(ChannelFutureListener.CLOSE);
        // A client that doesn't read never sees the end.
        channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
    }
}
