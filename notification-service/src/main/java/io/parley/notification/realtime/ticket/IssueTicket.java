package io.parley.notification.realtime.ticket;

import io.parley.notification.realtime.RealtimeProperties;
import io.parley.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class IssueTicket {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;

    IssueTicket(JdbcClient jdbc, Clock clock, RealtimeProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = properties.ticketLife();
    }

    @Transactional
    public TicketView handle(CurrentUser user) {
        Instant now = clock.instant();
        removeExpired(now);
        TicketSecret secret = TicketSecret.random();
        jdbc.sql("""
                        insert into realtime_ticket (hash, user_id, session_id, expires_at)
                        values (:hash, :user, :session, :expires)""")
                .param("hash", secret.hash())
                .param("user", user.id())
                .param("session", user.sessionId())
                .param("expires", now.plus(life).atOffset(ZoneOffset.UTC))
                .update();
        return new TicketView(secret.text(), life.toSeconds());
    }

    // Those that nobody used; locked ones are being removed by another request.
    private void removeExpired(Instant now) {
        jdbc.sql("""
                        delete from realtime_ticket where hash in (
                            select hash from realtime_ticket where expires_at < :now limit 100 for update skip locked)""").param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
