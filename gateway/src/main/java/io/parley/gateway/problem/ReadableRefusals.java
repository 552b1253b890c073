package io.parley.gateway.problem;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes the problem document into refusals of Netty's decoder, which come before any filter and say nothing. */
final class ReadableRefusals extends ChannelDuplexHandler {

    private final JsonMapper json;
    private String target = "/";

    ReadableRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) target = request.uri();
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isSilent = message instanceof FullHttpResponse response
                && response.status().code() >= HttpStatus.BAD_REQUEST.value()
                && !response.content().isReadable();
        var _ = context.write(isSilent ? readable((FullHttpResponse) message) : message, promise);
    }

    private FullHttpResponse readable(FullHttpResponse refusal) {
        refusal.release();
        GatewayProblem problem =
                GatewayProblem.other(HttpStatus.valueOf(refusal.status().code()));
        byte[] document = json.writeValueAsBytes(ProblemDocument.of(problem, pathOf(target), null));
        var answer = new DefaultFullHttpResponse(
                refusal.protocolVersion(),
                refusal.status(),
                Unpooled.wrappedBuffer(document),
                refusal.headers(),
                refusal.trailingHeaders());
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, document.length);
        return answer;
    }

    private static String pathOf(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
