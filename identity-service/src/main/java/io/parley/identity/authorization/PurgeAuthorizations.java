package io.parley.identity.authorization;

import io.parley.web.sql.Columns;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What nobody can use any more needs no row. */
@Component
class PurgeAuthorizations {

    private final JdbcClient jdbc;
    private final Clock clock;

    PurgeAuthorizations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    public void handle() {
        jdbc.sql("""
                        delete from oauth2_authorization
                         where coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at)
                               < :now""").param("now", Columns.at(clock.instant())).update();
    }
}
