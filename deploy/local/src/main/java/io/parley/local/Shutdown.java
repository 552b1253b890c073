package io.parley.local;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ends a stack from its edge inwards: nobody loses what it still needs to finish its work. */
record Shutdown(Parts parts, Progress progress) {

    /** Returns when no process of the stack is left, whoever started it. */
    void run() {
        List<Component> services = parts.services();
        List<? extends Component> gateways = parts.of(Catalogue.GATEWAY);
        List<? extends Component> configServers = parts.of(Catalogue.CONFIG_SERVER);
        stop(gateways);
        stop(services.stream()
                .filter(service -> !gateways.contains(service) && !configServers.contains(service))
                .toList());
        stop(configServers);
        stop(parts.servers());
    }

    private void stop(List<? extends Component> together) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            together.reversed().forEach(component -> each.execute(() -> stop(component)));
        }
    }

    private void stop(Component component) {
        if (component.processes().isEmpty()) return;
        progress.begin(component.name(), "stops");
        component.stop();
        progress.done(component.name(), "stopped");
    }
}
