package io.parley.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises a home. The lock falls with its process, however that ends, so the pid beside it is never that of a stranger
 * who was given the number later.
 */
final class SupervisorFile {

    private final Path lock;
    private final Path pid;
    private final Path wanted;
    private final Path refused;
    private @Nullable FileChannel claimed;

    SupervisorFile(StackHome home) {
        Path run = home.run();
        this.lock = run.resolve("supervisor.lock");
        this.pid = run.resolve("supervisor.pid");
        this.wanted = run.resolve("wanted");
        this.refused = run.resolve("refused");
    }

    /** Becomes the supervisor until this process ends; false if another one is. */
    boolean claim() {
        try {
            FileChannel channel = open();
            if (!locks(channel)) {
                channel.close();
                return false;
            }
            claimed = channel;
            Files.deleteIfExists(wanted);
            Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + lock.getParent(), e);
        }
    }

    /** Lets another process supervise. */
    void release() {
        try {
            Files.deleteIfExists(pid);
            if (claimed != null) claimed.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + lock.getParent(), e);
        }
    }

    /** The living supervisor; empty if there is none, even if one died without a word. */
    Optional<ProcessHandle> supervisor() {
        try (FileChannel channel = open()) {
            return locks(channel)
                    ? Optional.empty()
                    : recorded().stream()
                            .mapToObj(ProcessHandle::of)
                            .findFirst()
                            .flatMap(found -> found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + lock, e);
        }
    }

    /** False when someone removed the home under the running stack. */
    boolean isInPlace() {
        return Files.exists(pid);
    }

    /** Asks the supervisor for more services. */
    void want(StartPlan plan) {
        try {
            Files.deleteIfExists(refused);
            Path draft = Files.createTempFile(wanted.getParent(), "wanted", "");
            Files.write(draft, plan.services().stream().map(Service::name).toList());
            Files.move(draft, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + wanted, e);
        }
    }

    /** What another process wanted since the last call. */
    Optional<StartPlan> takeWanted() {
        try {
            if (!Files.exists(wanted)) return Optional.empty();
            StartPlan plan = StartPlan.of(Files.readAllLines(wanted));
            Files.delete(wanted);
            return Optional.of(plan);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + wanted, e);
        }
    }

    /** Answers a wish that can't be fulfilled. */
    void refuse(String why) {
        try {
            Files.writeString(refused, why);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + refused, e);
        }
    }

    /** Why the last wish was not fulfilled. */
    Optional<String> refusal() {
        try {
            return Files.exists(refused) ? Optional.of(Files.readString(refused)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + refused, e);
        }
    }

    private OptionalLong recorded() throws IOException {
        if (!Files.exists(pid)) return OptionalLong.empty();
        return OptionalLong.of(Long.parseLong(Files.readString(pid).strip()));
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return false;
        }
    }
}
