package io.parley.test;

/** Which servers this JVM's tests run on. */
final class SharedServers {

    static final TestServers INSTANCE = chosen();

    private SharedServers() {}

    private static TestServers chosen() {
        String choice = System.getProperty("parley.test.servers", "local");
        return switch (choice) {
            case "local" -> new LocalTestServers();
            case "containers" -> new ContainerTestServers();
            default -> throw new IllegalArgumentException("parley.test.servers is local or containers, not " + choice);
        };
    }
}
