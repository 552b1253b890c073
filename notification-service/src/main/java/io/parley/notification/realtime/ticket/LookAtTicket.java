package io.parley.notification.realtime.ticket;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether a ticket would open a socket, without using it up. */
@Component
public class LookAtTicket {

    private final JdbcClient jdbc;
    private final Clock clock;

    LookAtTicket(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isGood(String text) {
        return jdbc.sql("select exists (select from realtime_ticket where hash = :hash and expires_at > :now)")
                .param("hash", new TicketSecret(text).hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
