package io.parley.local;

import io.parley.localservers.Folders;
import io.parley.localservers.HomeProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service as a JVM in a session of its own, so that Ctrl-C reaches the supervisor only. */
final class ServiceComponent implements Component {

    private static final Duration START_PATIENCE = Duration.ofMinutes(6);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final long GLANCE_MILLIS = 100;

    private final Service service;
    private final Ports ports;
    private final ServiceJar jar;
    private final Supplier<Map<String, String>> environment;
    private final Path folder;
    private final Path log;
    private volatile @Nullable Process process;

    /** @param environment asked for at each start: secrets may have changed since the one before */
    ServiceComponent(
            Service service,
            Ports ports,
            ServiceJar jar,
            Supplier<Map<String, String>> environment,
            Path folder,
            Path log) {
        this.service = service;
        this.ports = ports;
        this.jar = jar;
        this.environment = environment;
        this.folder = folder;
        this.log = log;
    }

    Training training() {
        return new Training(jar, environment.get(), besideIt(), log.resolveSibling("aot-" + log.getFileName()));
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public String address() {
        return "http://localhost:" + ports.of(service);
    }

    @Override
    public String management() {
        return "http://localhost:%d/actuator".formatted(ports.managementOf(service));
    }

    @Override
    public void start() {
        new HomeProcesses(folder).kill();
        // A training would go on with jars that are replaced now.
        new HomeProcesses(besideIt()).kill();
        jar.unpackIfChanged();
        // A killed service leaves what Tomcat and the native libraries put there.
        Folders.delete(temporary());
        Folders.create(temporary());
        Process spawned = spawn();
        process = spawned;
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!isReady()) {
            if (endedWhileGlancing(spawned))
                throw new StartFailed(
                        "%s ended with exit code %d before it was ready.".formatted(name(), spawned.exitValue()), log);
            if (System.nanoTime() > deadline)
                throw new StartFailed(
                        "%s was not ready within %d s.".formatted(name(), START_PATIENCE.toSeconds()), log);
        }
    }

    @Override
    public void stop() {
        HomeProcesses processes = new HomeProcesses(folder);
        processes.all().forEach(ProcessHandle::destroy);
        if (!processes.goneWithin(STOP_PATIENCE)) processes.kill();
        new HomeProcesses(besideIt()).kill();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public String ending() {
        Process last = process;
        return last == null || last.isAlive() ? "ended" : "ended with exit code " + last.exitValue();
    }

    @Override
    public OptionalLong pid() {
        return new HomeProcesses(folder).root();
    }

    @Override
    public List<ProcessHandle> processes() {
        return new HomeProcesses(folder).all();
    }

    @Override
    public boolean isReady() {
        return Readiness.of(ports.managementOf(service));
    }

    private Path besideIt() {
        return folder.resolveSibling("aot-" + folder.getFileName());
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    private Process spawn() {
        try {
            ProcessBuilder builder = new ProcessBuilder(jar.command(temporary()))
                    .directory(folder.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment.get());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name(), e);
        }
    }

    private static boolean endedWhileGlancing(Process spawned) {
        try {
            return spawned.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a service", e);
        }
    }
}
