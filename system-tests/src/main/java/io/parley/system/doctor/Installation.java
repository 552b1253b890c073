package io.parley.system.doctor;

import io.parley.system.command.Trouble;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of an installation answers.
 *
 * @param services by name
 * @param databases by the short name of their service
 * @param kafka of a client
 * @param elasticsearch null where there is none
 * @param publicUrl as people open it
 * @param partitions that each topic should have at least
 * @param disks folders on the disks that must not fill up
 */
record Installation(
        List<Service> services,
        Map<String, Database> databases,
        Map<String, Object> kafka,
        @Nullable URI elasticsearch,
        URI publicUrl,
        int partitions,
        List<Path> disks) {

    private static final String SERVICE = "service.";
    private static final String DATABASE = "database.";
    private static final String KAFKA = "kafka.";
    private static final int LOCAL_PARTITIONS = 3;
    private static final String USUAL_PARTITIONS = "12";

    @FunctionalInterface
    interface Database {

        Connection open() throws SQLException;
    }

    static Installation of(LocalStack stack) {
        Map<String, URI> management = stack.management();
        Map<String, Database> databases = new TreeMap<>();
        management.keySet().stream()
                .filter(name -> name.endsWith("-service"))
                .map(name -> name.replace("-service", ""))
                .forEach(name -> databases.put(name, () -> stack.database(name)));
        return new Installation(
                services(management),
                databases,
                Map.of("bootstrap.servers", stack.kafka()),
                stack.processesOf("elasticsearch").isEmpty() ? null : stack.elasticsearch(),
                stack.parley().gateway(),
                LOCAL_PARTITIONS,
                List.of(stack.home()));
    }

    /**
     * One that a file describes, as docs/operators/doctor.md says.
     *
     * @throws Trouble if it can't be read, or has no public URL
     */
    static Installation read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new Undescribed("%s can't be read: %s".formatted(file, e.getMessage()));
        }
        String publicUrl = Optional.ofNullable(properties.getProperty("public-url"))
                .orElseThrow(() -> new Undescribed("%s has no public-url".formatted(file)));
        Map<String, URI> management = new TreeMap<>();
        below(properties, SERVICE).forEach((name, url) -> management.put(name, URI.create(url)));
        Map<String, Database> databases = new TreeMap<>();
        below(properties, DATABASE).forEach((name, url) -> databases.put(name, () -> DriverManager.getConnection(url)));
        String elasticsearch = properties.getProperty("elasticsearch");
        return new Installation(
                services(management),
                databases,
                new HashMap<>(below(properties, KAFKA)),
                elasticsearch == null ? null : URI.create(elasticsearch),
                URI.create(publicUrl),
                Integer.parseInt(properties.getProperty("partitions", USUAL_PARTITIONS)),
                List.of());
    }

    boolean isLocal() {
        return List.of("localhost", "127.0.0.1").contains(publicUrl.getHost());
    }

    private static List<Service> services(Map<String, URI> management) {
        return management.entrySet().stream()
                .map(entry -> new Service(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> below(Properties properties, String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String name : properties.stringPropertyNames())
            if (name.startsWith(prefix)) found.put(name.substring(prefix.length()), properties.getProperty(name));
        return found;
    }

    /** The file doesn't say where the installation is. */
    private static final class Undescribed extends Trouble {

        Undescribed(String message) {
            super(message);
        }
    }
}
