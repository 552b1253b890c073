package io.parley.gateway.route;

import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One side of a socket that is passed on whole: messages in parts are put together from the first on, not only once the
 * other side is connected, and every close code passes. The gateway's own proxy would make a protocol error of 1012 to 1014,
 * so that they go through it as codes of our own.
 */
final class PassedSession implements WebSocketSession {

    private static final int FIRST = 1012;
    private static final int LAST = 1014;
    private static final int OURS = 3000;

    private final WebSocketSession socket;
    private final Flux<WebSocketMessage> messages;

    PassedSession(WebSocketSession socket) {
        this.socket = socket;
        this.messages = socket.receive();
    }

    @Override
    public Flux<WebSocketMessage> receive() {
        return messages;
    }

    @Override
    public Mono<CloseStatus> closeStatus() {
        return socket.closeStatus().map(status -> isBetween(FIRST, status, LAST) ? moved(status, OURS) : status);
    }

    @Override
    public Mono<Void> close(CloseStatus status) {
        return socket.close(isBetween(FIRST + OURS, status, LAST + OURS) ? moved(status, -OURS) : status);
    }

    private static boolean isBetween(int first, CloseStatus status, int last) {
        return first <= status.getCode() && status.getCode() <= last;
    }

    private static CloseStatus moved(CloseStatus status, int by) {
        return new CloseStatus(status.getCode() + by, status.getReason());
    }

    @Override
    public Mono<Void> send(Publisher<WebSocketMessage> messages) {
        return socket.send(messages);
    }

    @Override
    public boolean isOpen() {
        return socket.isOpen();
    }

    @Override
    public String getId() {
        return socket.getId();
    }

    @Override
    public HandshakeInfo getHandshakeInfo() {
        return socket.getHandshakeInfo();
    }

    @Override
    public DataBufferFactory bufferFactory() {
        return socket.bufferFactory();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return socket.getAttributes();
    }

    @Override
    public WebSocketMessage textMessage(String payload) {
        return socket.textMessage(payload);
    }

    @Override
    public WebSocketMessage binaryMessage(Function<DataBufferFactory, DataBuffer> payload) {
        return socket.binaryMessage(payload);
    }

    @Override
    public WebSocketMessage pingMessage(Function<DataBufferFactory, DataBuffer> payload) {
        return socket.pingMessage(payload);
    }

    @Override
    public WebSocketMessage pongMessage(Function<DataBufferFactory, DataBuffer> payload) {
        return socket.pongMessage(payload);
    }
}
