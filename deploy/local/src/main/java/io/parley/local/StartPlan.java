package io.parley.local;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is started, in order: what was asked for and everything that needs to be there for it. */
record StartPlan(List<Service> services, Set<Server> servers) {

    /**
     * @param wanted names of services; none means all
     * @throws UnknownService if a name is not one
     */
    static StartPlan of(Collection<String> wanted) {
        Set<Service> closure = wanted.isEmpty() ? Set.copyOf(Catalogue.SERVICES) : closure(wanted);
        List<Service> inOrder =
                Catalogue.SERVICES.stream().filter(closure::contains).toList();
        EnumSet<Server> servers = EnumSet.noneOf(Server.class);
        inOrder.forEach(service -> servers.addAll(service.servers()));
        return new StartPlan(inOrder, servers);
    }

    /** What is left to do when these services and servers run already. */
    StartPlan without(Set<String> running) {
        Set<Server> absent = EnumSet.noneOf(Server.class);
        servers.stream().filter(server -> !running.contains(server.title())).forEach(absent::add);
        return new StartPlan(
                services.stream()
                        .filter(service -> !running.contains(service.name()))
                        .toList(),
                absent);
    }

    private static Set<Service> closure(Collection<String> wanted) {
        Deque<Service> open = new ArrayDeque<>(List.of(Catalogue.CONFIG_SERVER, Catalogue.GATEWAY));
        wanted.forEach(word -> open.add(Catalogue.named(word)));
        Set<Service> found = new HashSet<>();
        while (!open.isEmpty()) {
            Service next = open.remove();
            if (found.add(next)) next.companions().forEach(name -> open.add(Catalogue.named(name)));
        }
        return found;
    }
}
