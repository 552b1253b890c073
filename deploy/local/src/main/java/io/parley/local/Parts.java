package io.parley.local;

import io.parley.localservers.ElasticsearchServer;
import io.parley.localservers.KafkaServer;
import io.parley.localservers.LocalServer;
import io.parley.localservers.MailServer;
import io.parley.localservers.PostgresServer;
import io.parley.localservers.S3Server;
import io.parley.localservers.ServerBinaries;
import io.parley.localservers.StripeServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Every component that a stack in this home can have, running or not. */
final class Parts {

    private final Path repository;
    private final StackHome home;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<Server, Component> servers = new EnumMap<>(Server.class);
    private final SequencedMap<Service, ServiceComponent> services = new LinkedHashMap<>();
    private final int replicas;

    /** @param replicas of each service */
    Parts(Path repository, StackHome home, Ports ports, int replicas) {
        this.repository = repository;
        this.home = home;
        this.ports = ports;
        this.replicas = replicas;
        this.secrets = new Secrets(home.secrets());
        for (Server server : Server.values()) servers.put(server, describe(server));
        for (Service service : Catalogue.SERVICES)
            for (Service replica : service.replicas(replicas)) services.put(replica, describe(replica));
    }

    StackHome home() {
        return home;
    }

    Ports ports() {
        return ports;
    }

    Component of(Server server) {
        return Objects.requireNonNull(servers.get(server));
    }

    int replicas() {
        return replicas;
    }

    /** All of a service. */
    List<ServiceComponent> of(Service service) {
        return service.replicas(replicas).stream()
                .map(replica -> Objects.requireNonNull(services.get(replica)))
                .toList();
    }

    /** A server, one replica by its name, or all of a service by its long or short name. */
    List<? extends Component> named(String word) {
        for (Server server : Server.values()) if (server.title().equals(word)) return List.of(of(server));
        return services.entrySet().stream()
                .filter(service -> service.getKey().replica() > 1)
                .filter(service -> service.getKey().name().equals(word)
                        || service.getKey().name().replace("-service", "").equals(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> of(Catalogue.named(word)));
    }

    List<Component> servers() {
        return List.copyOf(servers.values());
    }

    List<Component> services() {
        return List.copyOf(services.values());
    }

    boolean anyRuns() {
        return Stream.concat(servers.values().stream(), services.values().stream())
                .anyMatch(component -> component.pid().isPresent());
    }

    private Component describe(Server kind) {
        ServerBinaries binaries = ServerBinaries.ofRepository();
        Path data = home.data(kind.title());
        Path log = home.log(kind.title());
        int port = ports.of(kind);
        LocalServer server = switch (kind) {
            case ELASTICSEARCH -> ElasticsearchServer.durable(binaries, data, log, port);
            case KAFKA -> KafkaServer.durable(binaries, data, log, port);
            case MAIL -> MailServer.in(binaries, data, log, port, ports.smtp());
            case POSTGRES -> PostgresServer.durable(binaries, data, log, port, secrets.superuserPassword());
            case STRIPE -> StripeServer.in(binaries, data, log, port, webhook());
            case S3 -> S3Server.durable(binaries, data, log, port, secrets.s3Key(), ports.origins());
        };
        return new ServerComponent(kind, server, data, log, () -> prepare(server));
    }

    private StripeServer.Webhook webhook() {
        return new StripeServer.Webhook(
                URI.create("http://127.0.0.1:%d/api/v1/webhooks/stripe".formatted(ports.of(Catalogue.GATEWAY))),
                secrets.stripeWebhookSecret());
    }

    private void prepare(LocalServer server) {
        if (!(server instanceof PostgresServer postgres)) return;
        Catalogue.SERVICES.stream()
                .filter(Service::hasDatabase)
                .forEach(service -> postgres.createDatabase(
                        service.shortName(), service.shortName(), secrets.databasePassword(service)));
    }

    private ServiceComponent describe(Service service) {
        ServiceJar jar = new ServiceJar(
                repository.resolve(service.module()),
                home.build(service.name()),
                service.jvm().flags());
        return new ServiceComponent(
                service,
                ports,
                jar,
                () -> new ServiceEnvironment(repository, ports, secrets).of(service),
                home.work(service.name()),
                home.log(service.name()));
    }
}
