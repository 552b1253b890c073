package io.parley.identity.link;

import io.parley.web.sql.Columns;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class PurgeLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    PurgeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    public void handle() {
        jdbc.sql("delete from link where expires_at < :now")
                .param("now", Columns.at(clock.instant()))
                .update();
    }
}
