package io.parley.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleTest {

    @Test
    void aStackAtRestIsIdle() {
        assertThat(Idle.inTheWay(0, 0, 0.05)).isEmpty();
    }

    @Test
    void whatKeepsItBusyIsNamed() {
        assertThat(Idle.inTheWay(7, 3, 0.64))
                .hasValue("7 events wait in forum-service's outbox, notification-service still receives events, "
                        + "the processors are busy, to 64 %");
    }
}
