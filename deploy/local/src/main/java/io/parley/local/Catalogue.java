package io.parley.local;

import static io.parley.local.Server.ELASTICSEARCH;
import static io.parley.local.Server.KAFKA;
import static io.parley.local.Server.MAIL;
import static io.parley.local.Server.POSTGRES;
import static io.parley.local.Server.S3;
import static io.parley.local.Server.STRIPE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All services, in the order in which they start. */
final class Catalogue {

    static final int REALTIME_BASE_PORT = 8116;
    static final int SMTP_BASE_PORT = 1025;

    static final Service CONFIG_SERVER =
            new Service("config-server", "deploy/config-server", 8888, JvmProfile.QUICK, Set.of(), Set.of(), 0);
    static final Service GATEWAY = new Service("gateway", "gateway", 8080, JvmProfile.FAST, Set.of(), Set.of(), 0);

    static final List<Service> SERVICES = List.of(
            CONFIG_SERVER,
            withFiles(service("identity", 8101, JvmProfile.FAST, Set.of())).with(MAIL),
            withFiles(service("org", 8102, JvmProfile.QUICK, Set.of("identity-service"))),
            withFiles(service("forum", 8103, JvmProfile.FAST, Set.of("org-service"))),
            service("notification", 8106, JvmProfile.FAST, Set.of("forum-service")),
            withFiles(service("chat", 8104, JvmProfile.QUICK, Set.of("org-service"))),
            withFiles(service("event", 8105, JvmProfile.QUICK, Set.of("org-service"))),
            service("billing", 8108, JvmProfile.QUICK, Set.of("org-service"))
                    .with(MAIL)
                    .with(STRIPE),
            new Service(
                    "search-service",
                    "search-service",
                    8107,
                    JvmProfile.FAST,
                    Set.of(POSTGRES, KAFKA, ELASTICSEARCH),
                    Set.of("forum-service"),
                    0),
            GATEWAY);

    private Catalogue() {}

    /** @throws UnknownService if there is none of that name */
    static Service named(String word) {
        return SERVICES.stream()
                .filter(service -> service.isCalled(word))
                .findFirst()
                .orElseThrow(() -> new UnknownService(word, names()));
    }

    private static String names() {
        return SERVICES.stream().map(Service::shortName).collect(Collectors.joining(", "));
    }

    private static Service service(String name, int port, JvmProfile jvm, Set<String> companions) {
        String full = name + "-service";
        return new Service(full, full, port, jvm, Set.of(POSTGRES, KAFKA), companions, 0);
    }

    private static Service withFiles(Service service) {
        return service.with(S3);
    }
}
