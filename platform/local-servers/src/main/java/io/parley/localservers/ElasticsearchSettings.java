package io.parley.localservers;

import java.nio.file.Path;
import java.util.Map;

/** The configuration folder of an Elasticsearch, written anew at each start. */
record ElasticsearchSettings(Home home, int port) {

    private static final String JVM_OPTIONS = """
            -Xms256m
            -Xmx256m
            -XX:+UseSerialGC
            -XX:-AlwaysPreTouch
            -XX:+ExitOnOutOfMemoryError
            -Djava.io.tmpdir=${ES_TMPDIR}
            -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
            """;

    // The better compiler repays itself only where a server runs for longer than a test.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1\n";

    private static final String LOGGING = """
            status=error
            appender.console.type=Console
            appender.console.name=console
            appender.console.layout.type=PatternLayout
            appender.console.layout.pattern=[%d{ISO8601}][%-5p][%-25c{1.}] %marker%m%consoleException%n
            rootLogger.level=info
            rootLogger.appenderRef.console.ref=console
            """;

    void write() {
        Folders.create(home.data());
        Folders.create(temporaryFolder());
        Folders.create(configuration());
        Folders.write(configuration().resolve("elasticsearch.yml"), settings());
        String own = home.temporary() ? SHORT_LIVED : "";
        Folders.write(configuration().resolve("jvm.options"), JVM_OPTIONS + own);
        Folders.write(configuration().resolve("log4j2.properties"), LOGGING);
    }

    Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", JavaRuntime.home().toString(),
                "ES_PATH_CONF", configuration().toString(),
                "ES_TMPDIR", temporaryFolder().toString(),
                "ES_JAVA_OPTS", "");
    }

    private String settings() {
        return """
                cluster.name: parley
                node.name: parley-1
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: %s
                path.logs: %s
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                action.auto_create_index: false
                """.formatted(port, home.data(), home.folder().resolve("logs"));
    }

    private Path configuration() {
        return home.folder().resolve("config");
    }

    private Path temporaryFolder() {
        return home.folder().resolve("tmp");
    }
}
