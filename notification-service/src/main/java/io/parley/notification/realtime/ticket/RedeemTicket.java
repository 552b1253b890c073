package io.parley.notification.realtime.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a ticket away, on whichever replica it is first shown. */
@Component
public class RedeemTicket {

    private static final String TAKE = """
            delete from realtime_ticket where hash = :hash
            returning user_id, session_id, expires_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RedeemTicket(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for one that was never made, was used before, or is too old. */
    @Transactional
    public Optional<Ticket> handle(String text) {
        Instant now = clock.instant();
        return jdbc.sql(TAKE)
                .param("hash", new TicketSecret(text).hash())
                .query((row, _) -> new Row(
                        new Ticket(row.getObject("user_id", UUID.class), row.getObject("session_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(row -> now.isBefore(row.expiresAt()))
                .map(Row::ticket);
    }

    private record Row(Ticket ticket, Instant expiresAt) {}
}
