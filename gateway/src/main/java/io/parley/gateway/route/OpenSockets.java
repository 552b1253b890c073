package io.parley.gateway.route;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The sockets that go through this gateway. When it stops they are told so first, and come back by another one; the graceful
 * stop, which waits for requests to end, would wait for them in vain.
 */
@Component
class OpenSockets implements SmartLifecycle {

    private static final int GOING_AWAY = 1001;

    private volatile ChannelGroup sockets = none();
    private volatile boolean running;

    /** One that comes when the gateway has stopped is closed at once. */
    void add(Channel socket) {
        sockets.add(socket);
    }

    @Override
    public void start() {
        sockets = none();
        running = true;
    }

    @Override
    // A socket that can't be told any more is closed all the same.
    @SuppressWarnings("FutureReturnValueIgnored")
    public void stop() {
        running = false;
        ChannelGroup last = sockets;
        last.writeAndFlush(new CloseWebSocketFrame(GOING_AWAY, "Going away")).addListener(_ -> last.close());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server is asked to stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    private static ChannelGroup none() {
        return new DefaultChannelGroup("sockets", GlobalEventExecutor.INSTANCE, true);
    }
}
