package io.parley.notification.realtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    private static final UUID USER = UUID.fromString("0197a3b0-0000-7000-8000-000000000001");

    @Test
    void everyKindIsReadBackFromItsName() {
        for (Channel.Kind kind : Channel.Kind.values()) {
            Channel channel = new Channel(kind, USER);
            assertThat(Channel.parse(channel.wire(), USER)).contains(channel);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "users",
                "user:0197a3b0-0000-7000-8000-000000000001",
                "topic",
                "topic:",
                "topic:1-1-1-1-1",
                "channel:0197a3b0-0000-7000-8000-000000000001",
                "org:0197A3B0-0000-7000-8000-000000000001"
            })
    void whatIsNoChannelOfTodayIsNone(String name) {
        assertThat(Channel.parse(name, USER)).isEmpty();
    }
}
