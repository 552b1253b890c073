package io.parley.web.idempotency;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.InitializingBean;

/** Makes the one table that this package needs, with a migration history of its own beside the service's. */
class IdempotencySchema implements InitializingBean {

    private final DataSource dataSource;

    IdempotencySchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/platform/web")
                .table("flyway_web_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
