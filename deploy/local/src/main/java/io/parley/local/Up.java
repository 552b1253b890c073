package io.parley.local;

import java.time.Duration;
import java.util.Optional;

/** {@code ./parley up}: supervises the stack, or asks the supervisor that does so already. */
record Up(Parts parts, Screen screen, Options options) {

    private static final Duration GLANCE = Duration.ofMillis(500);

    int run() {
        StartPlan plan = StartPlan.of(options.names());
        SupervisorFile file = new SupervisorFile(parts.home());
        if (!file.claim()) return new Join(parts, screen, file, options.inPlace()).run(plan);
        parts.home().keepReplicas(parts.replicas());
        try (Progress progress = new Progress(screen, options.inPlace())) {
            Supervisor supervisor = new Supervisor(parts, progress);
            stopOnSignal(supervisor, file);
            return supervise(supervisor, progress, plan, file);
        }
    }

    private int supervise(Supervisor supervisor, Progress progress, StartPlan plan, SupervisorFile file) {
        try {
            bringUp(supervisor, progress, plan);
        } catch (RuntimeException e) {
            if (supervisor.isStopping()) return awaitEnd();
            supervisor.stop();
            throw e;
        }
        if (options.background()) screen.moveTo(parts.home().log("supervisor"));
        return serveWishes(supervisor, progress, file);
    }

    private void bringUp(Supervisor supervisor, Progress progress, StartPlan plan) {
        long begun = System.nanoTime();
        new Shutdown(parts, progress).run();
        PortsTaken.check(parts.ports().usedBy(plan, parts.replicas()));
        Logs.rotate(parts);
        supervisor.start(plan);
        progress.say(welcome(Duration.ofNanos(System.nanoTime() - begun)));
    }

    private String welcome(Duration took) {
        return """

                Parley is ready after %d s: %s

                %s
                %s stops it.
                """.formatted(
                        took.toSeconds(),
                        "http://localhost:" + parts.ports().of(Catalogue.GATEWAY),
                        new Overview(parts).table(),
                        options.background() ? "./parley down" : "Ctrl-C");
    }

    private int serveWishes(Supervisor supervisor, Progress progress, SupervisorFile file) {
        try {
            while (file.isInPlace()) {
                Optional<StartPlan> wanted = file.takeWanted();
                if (wanted.isPresent()) startMore(supervisor, progress, wanted.get(), file);
                Thread.sleep(GLANCE);
            }
            progress.say("%s is gone: stopping.".formatted(parts.home().folder()));
            supervisor.stop();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void startMore(Supervisor supervisor, Progress progress, StartPlan plan, SupervisorFile file) {
        try {
            supervisor.start(plan);
        } catch (Trouble e) {
            progress.say(e.words());
            file.refuse(e.words());
        }
    }

    private static void stopOnSignal(Supervisor supervisor, SupervisorFile file) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            boolean askedTo = !supervisor.isStopping();
            supervisor.stop();
            file.release();
            // To stop is what was asked for: no error, whatever the signal's number.
            if (askedTo) Runtime.getRuntime().halt(0);
        }));
    }

    /** The signal that stops the stack ends this process as well. */
    private static int awaitEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }
}
