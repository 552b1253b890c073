package io.parley.local;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** {@code ./parley restart forum}: ends services as a new release would; their supervisor starts them from the latest build. */
record Restart(Parts parts, Screen screen, Options options) {

    private static final long PATIENCE_SECONDS = 20;

    int run() {
        SupervisorFile file = new SupervisorFile(parts.home());
        if (file.supervisor().isEmpty()) {
            screen.line("Parley is not running.");
            return 1;
        }
        return IntStream.range(0, parts.replicas()).allMatch(number -> restart(number, file)) ? 0 : 1;
    }

    /** One replica of each after the other, as a roll-out does it. */
    private boolean restart(int number, SupervisorFile file) {
        List<Component> components = options.names().stream()
                .map(parts::named)
                .filter(replicas -> replicas.size() > number)
                .<Component>map(replicas -> replicas.get(number))
                .toList();
        components.forEach(Restart::end);
        return Waiting.forAll(
                components, options.inPlace(), screen, () -> file.supervisor().isPresent());
    }

    /** Ends the processes of now only: their successors start as soon as they are gone. */
    private static void end(Component component) {
        List<ProcessHandle> processes = component.processes();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join());
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
