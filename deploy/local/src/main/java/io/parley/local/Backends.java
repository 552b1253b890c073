package io.parley.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The replicas to which a balanced port leads: those that say they are ready, or all while none does. */
final class Backends {

    private static final long GLANCE_MILLIS = 500;

    private final List<Service> replicas;
    private final Ports ports;
    private volatile List<Service> ready = List.of();

    Backends(List<Service> replicas, Ports ports) {
        this.replicas = replicas;
        this.ports = ports;
    }

    /** Looks who is ready, for as long as this thread may run. */
    void watch() {
        try {
            while (true) {
                ready = replicas.stream()
                        .filter(replica -> Readiness.of(ports.managementOf(replica)))
                        .toList();
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ports to try in this order.
     *
     * @param turn begins with another one each time
     * @param which of the ports that each has
     */
    List<Integer> from(int turn, int which) {
        List<Service> now = ready.isEmpty() ? replicas : ready;
        List<Integer> order = new ArrayList<>(
                now.stream().map(replica -> ports.all(replica).get(which)).toList());
        Collections.rotate(order, turn);
        return order;
    }
}
