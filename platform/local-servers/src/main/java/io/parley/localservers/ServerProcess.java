package io.parley.localservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One server as a child in a session of its own, working in its home and writing to one log file. */
final class ServerProcess {

    private static final int LAST_LINES = 20;
    private static final long GLANCE_MILLIS = 30;

    private final String name;
    private final Home home;
    private final int port;
    private final StopSignals signals;
    private final HomeProcesses processes;
    private @Nullable Watchdog watchdog;

    ServerProcess(String name, Home home, int port, StopSignals signals) {
        this.name = name;
        this.signals = signals;
        this.home = home;
        this.port = port;
        this.processes = new HomeProcesses(home.folder());
    }

    OptionalLong pid() {
        return processes.root();
    }

    /** Children that outlive a killed server for a moment are processes, but nothing answers. */
    boolean isUp() {
        return pid().isPresent() && Ports.answers(port);
    }

    /** Ends what an earlier starter left half dead, and sees that the port is free. */
    void makeWay() {
        processes.kill();
        Ports.requireFree(name, port);
    }

    /** Returns when {@code ready} accepts what the server has logged since this start. */
    void launch(List<String> command, Map<String, String> environment, Duration patience, Predicate<String> ready) {
        long logged = home.log().toFile().length();
        Process process = spawn(command, environment);
        if (home.temporary()) watchdog = Watchdog.over(process.pid(), signals.atOnce(), home.folder());
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.test(logSince(logged))) {
            if (endedWhileGlancing(process))
                throw new ServerFailed(
                        "%s ended with exit code %d.".formatted(name, process.exitValue()), lastLines(logged));
            if (System.nanoTime() > deadline) {
                processes.kill();
                throw new ServerFailed(
                        "%s did not answer within %d s.".formatted(name, patience.toSeconds()), lastLines(logged));
            }
        }
    }

    void stop(Duration patience) {
        if (watchdog != null) watchdog.dismiss();
        String signal = home.temporary() ? signals.atOnce() : signals.orderly();
        processes.root().ifPresent(pid -> Commands.signal(pid, signal));
        if (!processes.goneWithin(patience)) processes.kill();
        if (home.temporary()) Folders.delete(home.folder());
    }

    /** What ends a server whose data must last, and one whose data goes anyway. */
    record StopSignals(String orderly, String atOnce) {}

    private Process spawn(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(Commands.join(List.of("setsid"), command))
                    .directory(home.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    private static boolean endedWhileGlancing(Process process) {
        try {
            return process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a server", e);
        }
    }

    private List<String> lastLines(long from) {
        List<String> lines = logSince(from).lines().toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    }

    private String logSince(long from) {
        try {
            byte[] all = Files.readAllBytes(home.log());
            int start = (int) Math.min(from, all.length);
            return new String(all, start, all.length - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the log of " + name, e);
        }
    }
}
