package io.parley.gateway.limit;

import io.parley.gateway.problem.GatewayProblem;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

final class CountedBody extends ServerHttpRequestDecorator {

    private final long limit;
    private final AtomicLong seen = new AtomicLong();

    CountedBody(ServerHttpRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return super.getBody().<DataBuffer>handle(this::count).concatWith(Mono.defer(this::verdict));
    }

    private void count(DataBuffer part, SynchronousSink<DataBuffer> onward) {
        if (seen.addAndGet(part.readableByteCount()) <= limit) {
            onward.next(part);
            return;
        }
        DataBufferUtils.release(part);
        if (seen.get() > BodySizeFilter.MOST_DROPPED) onward.error(GatewayProblem.bodyTooLarge(limit));
    }

    private Mono<DataBuffer> verdict() {
        return seen.get() > limit ? Mono.error(GatewayProblem.bodyTooLarge(limit)) : Mono.empty();
    }
}
