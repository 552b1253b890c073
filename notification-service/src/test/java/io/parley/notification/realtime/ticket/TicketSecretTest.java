package io.parley.notification.realtime.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TicketSecretTest {

    @Test
    void onlyItsOwnSecretOpensASealedToken() {
        TicketSecret secret = TicketSecret.random();
        byte[] sealed = secret.seal("a.token.of.someone");
        assertThat(new String(sealed, UTF_8)).doesNotContain("token");
        assertThat(new TicketSecret(secret.text()).open(sealed)).isEqualTo("a.token.of.someone");
        assertThatThrownBy(() -> TicketSecret.random().open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theHashTellsNothingOfTheKey() {
        TicketSecret secret = TicketSecret.random();
        assertThat(secret.hash()).hasSize(32).isEqualTo(new TicketSecret(secret.text()).hash());
    }
}
