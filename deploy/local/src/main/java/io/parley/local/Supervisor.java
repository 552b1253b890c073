package io.parley.local;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts what a plan names, starts again what dies, and stops it all. */
final class Supervisor {

    private static final Duration UNTIL_NOBODY_WAITS = Duration.ofMinutes(1);
    private static final Duration PATIENCE_WITH_TASKS = Duration.ofSeconds(30);

    private final Parts parts;
    private final Progress progress;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> started = new HashSet<>();
    private final Map<String, Backoff> backoffs = new ConcurrentHashMap<>();
    private final Balancer balancer;
    private volatile boolean stopping;
    private boolean stopped;

    Supervisor(Parts parts, Progress progress) {
        this.parts = parts;
        this.progress = progress;
        this.balancer = new Balancer(parts.ports(), parts.replicas(), tasks);
    }

    /**
     * Returns when everything in the plan is ready; what runs already is left alone.
     *
     * @throws StartFailed when the first component fails; the others may be anywhere then
     */
    void start(StartPlan plan) {
        StartPlan missing = plan.without(started);
        if (parts.replicas() > 1) missing.services().forEach(service -> balancer.open(service));
        new Startup(parts, progress, tasks, this::watch).run(missing);
        missing.services().forEach(service -> started.add(service.name()));
        missing.servers().forEach(server -> started.add(server.title()));
        tasks.execute(() -> prepareNextStart(missing));
    }

    boolean isStopping() {
        return stopping;
    }

    /** Returns when no process is left, also to a second caller. */
    void stop() {
        stopping = true;
        stopOnce();
    }

    private synchronized void stopOnce() {
        if (stopped) return;
        tasks.shutdownNow();
        try {
            var _ = tasks.awaitTermination(PATIENCE_WITH_TASKS.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new Shutdown(parts, progress).run();
        stopped = true;
    }

    /** Makes the caches that quicken the next start, one after the other, when nobody waits for this one any more. */
    private void prepareNextStart(StartPlan plan) {
        if ("off".equals(System.getenv("PARLEY_AOT"))) return;
        try {
            Thread.sleep(UNTIL_NOBODY_WAITS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        for (Service service : plan.services()) {
            for (ServiceComponent replica : parts.of(service)) {
                Training training = replica.training();
                if (!stopping && training.isNeeded()) training.run();
            }
        }
    }

    private void watch(Component component) {
        if (stopping) return;
        tasks.execute(() -> {
            if (endOf(component) && !stopping) startAgain(component);
        });
    }

    /** Returns at the end of its process; false if we are to stop instead. */
    private static boolean endOf(Component component) {
        Optional<ProcessHandle> process =
                component.pid().stream().mapToObj(ProcessHandle::of).findFirst().flatMap(found -> found);
        try {
            if (process.isPresent()) process.get().onExit().get();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A process can't fail to end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void startAgain(Component component) {
        Duration pause =
                backoffs.computeIfAbsent(component.name(), _ -> new Backoff()).next();
        progress.say("%s %s and starts again %s. The last lines of %s:\n%s"
                .formatted(
                        component.name(),
                        component.ending(),
                        pause.isZero() ? "at once" : "in " + pause.toSeconds() + " s",
                        component.log(),
                        LastLines.of(component.log())));
        try {
            Thread.sleep(pause);
            progress.begin(component.name(), "starts");
            component.start();
            progress.done(component.name(), "ready");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (StartFailed e) {
            progress.done(component.name(), "failed");
        }
        watch(component);
    }
}
