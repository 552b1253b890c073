package io.parley.gateway.route;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpUtil;
import reactor.netty.NettyPipeline;

/**
 * Keeps the head of a request or an answer until the first part of its body comes, so that both go in one packet. Only where the
 * head tells the body's length: what is streamed has none, and its head goes at once.
 */
final class HeadWithBody extends ChannelOutboundHandlerAdapter {

    private boolean waiting;

    static void addTo(Channel connection) {
        connection.pipeline().addAfter(NettyPipeline.HttpCodec, HeadWithBody.class.getSimpleName(), new HeadWithBody());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        waiting = message instanceof HttpMessage head
                && !(message instanceof HttpContent)
                && HttpUtil.getContentLength(head, 0L) > 0;
        var _ = context.write(message, waiting ? context.newPromise() : written);
        // Reactor Netty asks for the body when it hears that the head is written. If it can't be, neither can the body.
        if (waiting) written.trySuccess();
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (!waiting) context.flush();
    }
}
