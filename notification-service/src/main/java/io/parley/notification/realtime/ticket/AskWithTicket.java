package io.parley.notification.realtime.ticket;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom a ticket would let in, once: of two that ask with one ticket, the second is refused before it upgrades. */
@Component
public class AskWithTicket {

    private static final String ASK = """
            update realtime_ticket set asked = true
             where hash = :hash and expires_at > :now and not asked
            returning user_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AskWithTicket(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public Optional<UUID> handle(String text) {
        return jdbc.sql(ASK)
                .param("hash", new TicketSecret(text).hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }
}
