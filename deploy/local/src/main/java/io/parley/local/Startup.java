package io.parley.local;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One start of a plan: the servers at once, the services a few at a time as soon as their servers answer, the gateway last. */
final class Startup {

    // More at once only makes each slower: the start is bound by the processors.
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long GLANCE_MILLIS = 100;

    private final Parts parts;
    private final Progress progress;
    private final ExecutorService tasks;
    private final Consumer<Component> whenReady;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<Server, CompletableFuture<?>> servers = new EnumMap<>(Server.class);
    private final CompletableFuture<?> failure = new CompletableFuture<>();

    Startup(Parts parts, Progress progress, ExecutorService tasks, Consumer<Component> whenReady) {
        this.parts = parts;
        this.progress = progress;
        this.tasks = tasks;
        this.whenReady = whenReady;
    }

    /**
     * Returns when everything in the plan is ready.
     *
     * @throws StartFailed when the first component fails; the others may be anywhere then
     */
    void run(StartPlan plan) {
        try {
            for (Server server : plan.servers()) servers.put(server, begin(() -> start(parts.of(server))));
            await(plan.services().stream()
                    .filter(Catalogue.CONFIG_SERVER::equals)
                    .flatMap(service -> parts.of(service).stream())
                    .map(replica -> begin(() -> start(replica))));
            await(plan.services().stream()
                    .filter(service -> !service.equals(Catalogue.CONFIG_SERVER) && !service.equals(Catalogue.GATEWAY))
                    .flatMap(this::inTurn));
            await(plan.services().stream().filter(Catalogue.GATEWAY::equals).flatMap(this::inTurn));
        } catch (CompletionException e) {
            if (e.getCause() instanceof Trouble trouble) throw trouble;
            throw e;
        }
    }

    private void start(Component component) {
        progress.begin(component.name(), "starts");
        boolean ready = false;
        try {
            component.start();
            ready = true;
        } finally {
            progress.done(
                    component.name(), ready ? "ready" : Thread.currentThread().isInterrupted() ? "given up" : "failed");
        }
        whenReady.accept(component);
    }

    private Stream<CompletableFuture<?>> inTurn(Service service) {
        return parts.of(service).stream().map(replica -> inTurn(service, () -> start(replica)));
    }

    /** Waits here, not in the task, so that the services start in the plan's order. */
    private CompletableFuture<?> inTurn(Service service, Runnable work) {
        await(service.servers().stream().map(servers::get).filter(Objects::nonNull));
        try {
            while (!turns.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) await(Stream.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        }
        CompletableFuture<?> task = begin(work);
        var _ = task.whenComplete((_, _) -> turns.release());
        return task;
    }

    private CompletableFuture<?> begin(Runnable work) {
        CompletableFuture<?> task = CompletableFuture.runAsync(work, tasks);
        var _ = task.exceptionally(cause -> {
            failure.completeExceptionally(cause instanceof CompletionException ? cause.getCause() : cause);
            return null;
        });
        return task;
    }

    /** Returns when all are done, or throws as soon as anything of this start has failed. */
    private void await(Stream<? extends CompletableFuture<?>> together) {
        CompletableFuture<Void> all = CompletableFuture.allOf(together.toArray(CompletableFuture<?>[]::new));
        var _ = failure.isCompletedExceptionally()
                ? failure.join()
                : CompletableFuture.anyOf(all, failure).join();
    }
}
