package io.parley.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./parley up -d}: the same supervisor in a session of its own, which outlives this process. */
record Detached(Options options) {

    private static final long LAST_BREATH_MILLIS = 500;

    /** Returns when the stack is ready or has failed, having shown everything the supervisor said. */
    int run() {
        try {
            Process supervisor = new ProcessBuilder(command())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .start();
            AtomicBoolean done = stopWithUs(supervisor);
            try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
                // The supervisor lets go of this pipe when it is ready.
                supervisor.getInputStream().transferTo(out);
                done.set(true);
                boolean ended = supervisor.waitFor(LAST_BREATH_MILLIS, TimeUnit.MILLISECONDS);
                return ended ? supervisor.exitValue() : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the supervisor", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static AtomicBoolean stopWithUs(Process supervisor) {
        AtomicBoolean done = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (done.get()) return;
            supervisor.destroy();
            Command.waitFor(supervisor);
        }));
        return done;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("setsid", Jvm.command()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of("up", "--background"));
        options.replicas().ifPresent(count -> command.add("--replicas=" + count));
        command.addAll(options.names());
        return command;
    }
}
