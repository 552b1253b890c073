package io.parley.messaging.schema;

import io.parley.messaging.PlatformSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;

/** What platform modules bring, each with its own history, and then the service's own tables. */
final class PlatformMigrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(PlatformMigrations.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final List<PlatformSchema> schemas;
    private final ResourceLoader resources;
    private final MigrationProperties properties;

    PlatformMigrations(List<PlatformSchema> schemas, ResourceLoader resources, MigrationProperties properties) {
        this.schemas = schemas;
        this.resources = resources;
        this.properties = properties;
    }

    @Override
    public void migrate(Flyway service) {
        List<Flyway> all = Stream.concat(
                        schemas.stream().map(schema -> platform(service, schema)), own(service).stream())
                .toList();
        switch (properties.mode()) {
            case RUN -> all.forEach(Flyway::migrate);
            case AWAIT -> await(all);
        }
    }

    /** A newer schema is none of its business: the release before must go on beside it. */
    private void await(List<Flyway> all) {
        Instant deadline = Instant.now().plus(properties.patience());
        if (isPending(all)) log.info("Waits for the migrations of its database");
        while (isPending(all)) {
            if (Instant.now().isAfter(deadline)) throw new NotMigrated(properties.patience());
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        all.forEach(Flyway::validate);
    }

    private static boolean isPending(List<Flyway> all) {
        return all.stream().anyMatch(each -> each.info().pending().length > 0);
    }

    private static Flyway platform(Flyway service, PlatformSchema schema) {
        return besideOthers(service)
                .locations("classpath:db/platform/" + schema.name())
                .table("flyway_" + schema.name() + "_history")
                .load();
    }

    // A service without tables of its own has no such folder, which Flyway would warn of.
    private Optional<Flyway> own(Flyway service) {
        FluentConfiguration own = besideOthers(service);
        Location[] present =
                Arrays.stream(own.getLocations()).filter(this::exists).toArray(Location[]::new);
        return present.length > 0 ? Optional.of(own.locations(present).load()) : Optional.empty();
    }

    // Each history finds tables of the others in the schema, and must start from nothing all the same.
    private static FluentConfiguration besideOthers(Flyway service) {
        return Flyway.configure(service.getConfiguration().getClassLoader())
                .configuration(service.getConfiguration())
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private boolean exists(Location location) {
        return resources.getResource(location.getDescriptor()).exists();
    }
}
