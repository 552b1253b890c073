package io.parley.notification.realtime.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketSecretTest {

    @Test
    void theSameSecretHasTheSameHash() {
        TicketSecret secret = TicketSecret.random();
        assertThat(secret.hash()).hasSize(32).isEqualTo(new TicketSecret(secret.text()).hash());
        assertThat(TicketSecret.random().hash()).isNotEqualTo(secret.hash());
    }
}
