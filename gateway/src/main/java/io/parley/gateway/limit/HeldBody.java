package io.parley.gateway.limit;

import io.parley.gateway.problem.GatewayProblem;
import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A copy of what came: the network's own buffers, of which a drip would hold one for each byte, go back at once. */
final class HeldBody implements AutoCloseable {

    private final BodyMemory memory;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int taken;

    HeldBody(BodyMemory memory) {
        this.memory = memory;
    }

    void add(DataBuffer part) {
        try {
            byte[] copy = new byte[part.readableByteCount()];
            part.read(copy);
            hold(copy);
        } finally {
            DataBufferUtils.release(part);
        }
    }

    ServerHttpRequest of(ServerHttpRequest request) {
        Flux<DataBuffer> body =
                Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes.toByteArray())));
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body;
            }
        };
    }

    @Override
    public void close() {
        memory.give(taken);
        taken = 0;
    }

    private void hold(byte[] part) {
        int more = bytes.size() + part.length > BodyMemory.FREE ? part.length : 0;
        if (more > 0 && !memory.take(more)) throw GatewayProblem.serviceUnavailable();
        taken += more;
        bytes.writeBytes(part);
    }
}
