package io.parley.local;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ends a stack from its edge inwards: nobody loses what it still needs to finish its work. */
record Shutdown(Parts parts, Progress progress) {

    /** Returns when no process of the stack is left, whoever started it. */
    void run() {
        List<Component> services = parts.services();
        Component gateway = parts.of(Catalogue.GATEWAY);
        Component configServer = parts.of(Catalogue.CONFIG_SERVER);
        stop(List.of(gateway));
        stop(services.stream()
                .filter(service -> !service.equals(gateway) && !service.equals(configServer))
                .toList());
        stop(List.of(configServer));
        stop(parts.servers());
    }

    private void stop(List<Component> together) {
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
