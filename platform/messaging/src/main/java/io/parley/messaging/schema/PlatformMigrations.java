package io.parley.messaging.schema;

import io.parley.messaging.PlatformSchema;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.ResourceLoader;

/** Migrates what platform modules bring, each with its own history, and then the service's own tables. */
final class PlatformMigrations implements FlywayMigrationStrategy {

    private final List<PlatformSchema> schemas;
    private final ResourceLoader resources;

    PlatformMigrations(List<PlatformSchema> schemas, ResourceLoader resources) {
        this.schemas = schemas;
        this.resources = resources;
    }

    @Override
    public void migrate(Flyway service) {
        schemas.forEach(schema -> platform(service, schema).migrate());
        FluentConfiguration own = besideOthers(service);
        // A service without tables of its own has no such folder, which Flyway would warn of.
        Location[] present =
                Arrays.stream(own.getLocations()).filter(this::exists).toArray(Location[]::new);
        if (present.length > 0) own.locations(present).load().migrate();
    }

    private static Flyway platform(Flyway service, PlatformSchema schema) {
        return besideOthers(service)
                .locations("classpath:db/platform/" + schema.name())
                .table("flyway_" + schema.name() + "_history")
                .load();
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
