package io.parley.local;

import java.util.EnumSet;
import java.util.Set;

/**
 * A service of ours.
 *
 * @param module its folder in the repository
 * @param servers what must answer before it starts
 * @param companions the services without which it is of no use
 */
record Service(String name, String module, int basePort, JvmProfile jvm, Set<Server> servers, Set<String> companions) {

    private static final int MANAGEMENT_DISTANCE = 1000;

    /** The same, which also needs this server. */
    Service with(Server another) {
        Set<Server> all = EnumSet.of(another);
        all.addAll(servers);
        return new Service(name, module, basePort, jvm, Set.copyOf(all), companions);
    }

    /** {@code forum} of {@code forum-service}. */
    String shortName() {
        return name.replace("-service", "");
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
        return name.equals(word) || shortName().equals(word);
    }
}
