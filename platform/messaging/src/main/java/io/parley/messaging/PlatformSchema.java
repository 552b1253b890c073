package io.parley.messaging;

/**
 * Tables that a platform module brings into a service's database: the migrations under
 * {@code classpath:db/platform/<name>}, with a history table of their own, run before the service's own migrations.
 *
 * @param name lower case letters only
 */
public record PlatformSchema(String name) {

    public PlatformSchema {
        if (!name.matches("[a-z]+")) throw new IllegalArgumentException("Not a schema name: " + name);
    }
}
