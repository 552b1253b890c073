package io.parley.local;

import java.util.List;

/** {@code ./parley restart forum}: ends services as a new release would; their supervisor starts them from the latest build. */
record Restart(Parts parts, Screen screen, Options options) {

    int run() {
        SupervisorFile file = new SupervisorFile(parts.home());
        if (file.supervisor().isEmpty()) {
            screen.line("Parley is not running.");
            return 1;
        }
        List<Component> components = options.names().stream().map(parts::named).toList();
        components.forEach(Component::stop);
        boolean ready = Waiting.forAll(
                components, options.inPlace(), screen, () -> file.supervisor().isPresent());
        return ready ? 0 : 1;
    }
}
