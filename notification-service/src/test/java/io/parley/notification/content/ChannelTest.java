package io.parley.notification.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    private static final UUID USER = UUID.fromString("0197a3b0-0000-7000-8000-000000000001");

    @Test
    void aChannelIsReadBackFromItsName() {
        for (Channel channel : List.of(Channel.user(USER), new Channel("org", USER), new Channel("topic", USER))) {
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
                "a room:0197a3b0-0000-7000-8000-000000000001",
                "org:0197A3B0-0000-7000-8000-000000000001"
            })
    void whatIsNoChannelIsNone(String name) {
        assertThat(Channel.parse(name, USER)).isEmpty();
    }
}
