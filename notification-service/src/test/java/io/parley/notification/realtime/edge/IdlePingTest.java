package io.parley.notification.realtime.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdlePingTest {

    private final EmbeddedChannel client = new EmbeddedChannel(new IdlePing(Duration.ofSeconds(30)));

    @BeforeEach
    void timePassesOnlyHere() {
        client.freezeTime();
    }

    @AfterEach
    void close() {
        client.finishAndReleaseAll();
    }

    @Test
    void aClientThatSpeaksIsLeftAlone() {
        pass(29);
        client.writeInbound("something");
        pass(29);

        assertThat(client.outboundMessages()).isEmpty();
        assertThat(client.isOpen()).isTrue();
    }

    @Test
    void aSilentClientIsPingedOnceAndThenGivenUp() {
        pass(31);

        assertThat(client.outboundMessages()).singleElement().isInstanceOf(PingWebSocketFrame.class);
        assertThat(client.isOpen()).isTrue();

        pass(31);

        assertThat(client.outboundMessages()).hasSize(1);
        assertThat(client.isOpen()).isFalse();
    }

    @Test
    void aClientThatAnswersStays() {
        pass(31);
        client.writeInbound(new PongWebSocketFrame());
        pass(29);

        assertThat(client.isOpen()).isTrue();
    }

    private void pass(int seconds) {
        client.advanceTimeBy(seconds, TimeUnit.SECONDS);
        client.runScheduledPendingTasks();
    }
}
