package io.parley.notification.realtime.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pings a silent client once, and gives it up when it stays silent. */
// A write that fails closes the channel, and that is heard of.
@SuppressWarnings("FutureReturnValueIgnored")
final class IdlePing extends IdleStateHandler {

    IdlePing(Duration idle) {
        super(idle.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
        if (event.isFirst()) {
            context.channel().writeAndFlush(new PingWebSocketFrame());
            return;
        }
        context.channel().close();
    }
}
