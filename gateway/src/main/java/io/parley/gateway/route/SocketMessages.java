package io.parley.gateway.route;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;
import reactor.netty.NettyPipeline;

/**
 * A client's end of a socket. A message that is too long, in one frame or in many, closes it with 1009, also before anybody
 * listens to it. Whatever it is closed for, the client has two seconds to read why: a connection that is closed with something
 * unread is reset, and what was said last is lost.
 */
final class SocketMessages extends ChannelDuplexHandler {

    private static final long PATIENCE = 2;

    private final int longest;
    private long length;
    private boolean closing;

    private SocketMessages(int longest) {
        this.longest = longest;
    }

    static void watch(Channel client, int longest) {
        client.pipeline().addBefore(NettyPipeline.ReactiveBridge, "socket-messages", new SocketMessages(longest));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) ReferenceCountUtil.release(message);
        else if (isTooLong(message)) refuse(context, message);
        else context.fireChannelRead(message);
    }

    private boolean isTooLong(Object message) {
        if (!(message instanceof WebSocketFrame frame)) return false;
        int size = frame.content().readableBytes();
        length = frame instanceof ContinuationWebSocketFrame ? length + size : size;
        return length > longest;
    }

    private void refuse(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        // With the parts that it holds.
        if (context.pipeline().get(WebSocketFrameAggregator.class) != null)
            context.pipeline().remove(WebSocketFrameAggregator.class);
        var _ = context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG))
                .addListener(_ -> close(context, context.newPromise()));
    }

    /** A frame that breaks the protocol: the decoder has told the client why. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (!(failure instanceof CorruptedWebSocketFrameException)) context.fireExceptionCaught(failure);
    }

    /** What the client still sends is read and forgotten, until it closes its side. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        var _ = context.channel().closeFuture().addListener(_ -> promise.trySuccess());
        if (closing) return;
        closing = true;
        if (!context.channel().isActive()) {
            giveUp(context);
            return;
        }
        var end = context.executor().schedule(() -> giveUp(context), PATIENCE, TimeUnit.SECONDS);
        var _ = context.channel().closeFuture().addListener(_ -> end.cancel(false));
        var _ = ((DuplexChannel) context.channel()).shutdownOutput();
        context.channel().config().setAutoRead(true);
    }

    private static void giveUp(ChannelHandlerContext context) {
        var _ = context.close();
    }
}
