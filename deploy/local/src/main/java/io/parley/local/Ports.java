package io.parley.local;

import java.util.ArrayList;
import java.util.List;

/** Where everything listens. {@code PARLEY_PORT_OFFSET} moves it all, so that two stacks can run side by side. */
record Ports(int offset) {

    static Ports fromEnvironment() {
        String offset = System.getenv().getOrDefault("PARLEY_PORT_OFFSET", "0");
        try {
            return new Ports(Integer.parseInt(offset));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("PARLEY_PORT_OFFSET is not a number: " + offset, e);
        }
    }

    int of(Server server) {
        return server.basePort() + offset;
    }

    int of(Service service) {
        return service.basePort() + service.shift() + offset;
    }

    int managementOf(Service service) {
        return service.baseManagementPort() + service.shift() + offset;
    }

    int realtimeOf(Service service) {
        return realtime() + service.shift();
    }

    /** Each port of a service, without which nothing reaches it. */
    List<Integer> all(Service service) {
        return usedBy(service).stream().map(PortUse::port).toList();
    }

    int smtp() {
        return Catalogue.SMTP_BASE_PORT + offset;
    }

    /** Where pages that browsers open come from. */
    List<String> origins() {
        int gateway = of(Catalogue.GATEWAY);
        return List.of("http://localhost:" + gateway, "http://127.0.0.1:" + gateway, "http://localhost:5173");
    }

    int realtime() {
        return Catalogue.REALTIME_BASE_PORT + offset;
    }

    List<PortUse> usedBy(Service service) {
        List<PortUse> uses = new ArrayList<>();
        uses.add(new PortUse(of(service), service.name()));
        uses.add(new PortUse(managementOf(service), service.name() + "'s management"));
        if (service.shortName().equals("notification"))
            uses.add(new PortUse(realtimeOf(service), service.name() + "'s WebSocket"));
        return uses;
    }

    List<PortUse> usedBy(Server server) {
        PortUse own = new PortUse(of(server), server.title());
        return switch (server) {
            case KAFKA -> List.of(own, new PortUse(of(server) + 1, "kafka's controller"));
            case MAIL -> List.of(own, new PortUse(smtp(), "mail's SMTP"));
            case ELASTICSEARCH, POSTGRES, S3, STRIPE -> List.of(own);
        };
    }

    /** @param replicas of each service; more than one has ports of its own beside those of the service */
    List<PortUse> usedBy(StartPlan plan, int replicas) {
        List<PortUse> uses = new ArrayList<>();
        plan.servers().forEach(server -> uses.addAll(usedBy(server)));
        plan.services().forEach(service -> uses.addAll(usedBy(service)));
        if (replicas > 1)
            plan.services().stream()
                    .flatMap(service -> service.replicas(replicas).stream())
                    .forEach(replica -> uses.addAll(usedBy(replica)));
        return uses;
    }

    /** A port, and what it is for. */
    record PortUse(int port, String purpose) {}
}
