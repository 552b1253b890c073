package io.parley.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A service of ours, or one replica of it.
 *
 * @param kind such as {@code forum-service}
 * @param module its folder in the repository
 * @param servers what must answer before it starts
 * @param companions the services without which it is of no use
 * @param replica 0 where it is alone; otherwise it has ports of its own, and those of the kind lead to any of them
 */
record Service(
        String kind,
        String module,
        int basePort,
        JvmProfile jvm,
        Set<Server> servers,
        Set<String> companions,
        int replica) {

    private static final int MANAGEMENT_DISTANCE = 1000;
    private static final int REPLICA_DISTANCE = 100;

    /** The same, which also needs this server. */
    Service with(Server another) {
        Set<Server> all = EnumSet.of(another);
        all.addAll(servers);
        return new Service(kind, module, basePort, jvm, Set.copyOf(all), companions, replica);
    }

    /** So many of it; itself if one is enough. */
    List<Service> replicas(int count) {
        if (count == 1) return List.of(this);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Service(kind, module, basePort, jvm, servers, companions, number))
                .toList();
    }

    /** {@code forum-service}, and {@code forum-service-2} of its second replica. */
    String name() {
        return replica > 1 ? kind + "-" + replica : kind;
    }

    /** {@code forum} of {@code forum-service}. */
    String shortName() {
        return kind.replace("-service", "");
    }

    /** How far a port of this replica is from that of its kind. */
    int shift() {
        return replica * REPLICA_DISTANCE;
    }

    int baseManagementPort() {
        return basePort + MANAGEMENT_DISTANCE;
    }

    boolean hasDatabase() {
        return servers.contains(Server.POSTGRES);
    }

    boolean hasFiles() {
        return servers.contains(Server.S3);
    }

    boolean isCalled(String word) {
        return kind.equals(word) || shortName().equals(word);
    }
}
