package io.parley.local;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./parley down}: asks the supervisor to stop, and clears away what a killed one left. */
record Down(Parts parts, Screen screen, Options options) {

    private static final long PATIENCE_SECONDS = 120;

    int run() {
        var supervisor = new SupervisorFile(parts.home()).supervisor();
        boolean ran = supervisor.isPresent() || parts.anyRuns();
        supervisor.ifPresent(this::end);
        try (Progress progress = new Progress(screen, options.inPlace())) {
            new Shutdown(parts, progress).run();
        }
        screen.line(ran ? "Parley is stopped." : "Parley was not running.");
        return 0;
    }

    private void end(ProcessHandle supervisor) {
        screen.line("Stopping ...");
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            screen.line("The supervisor (process %d) hangs and is killed.".formatted(supervisor.pid()));
            supervisor.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A process can't fail to end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
