package io.parley.messaging.schema;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who migrates a service's database.
 *
 * @param mode of this process
 * @param patience how long a process that awaits the migrations waits, before it ends
 */
@ConfigurationProperties("parley.migrations")
record MigrationProperties(
        @DefaultValue("run") Mode mode, @DefaultValue("10m") Duration patience) {

    enum Mode {
        /** This process migrates, and serves then. */
        RUN,
        /** Another process migrates. This one serves once that is done, and changes no table. */
        AWAIT
    }
}
