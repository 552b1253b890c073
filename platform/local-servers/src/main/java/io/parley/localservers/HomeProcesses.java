package io.parley.localservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processes of a server, found by where they work: each server works inside its own home. Unlike a pid file this is never
 * stale, and it finds what a killed starter left behind.
 */
public record HomeProcesses(Path home) {

    public List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    /** The one whose parent works elsewhere. */
    public OptionalLong root() {
        List<ProcessHandle> all = all();
        Set<Long> pids = all.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
        return all.stream()
                .filter(process -> process.parent()
                        .map(parent -> !pids.contains(parent.pid()))
                        .orElse(true))
                .mapToLong(ProcessHandle::pid)
                .min();
    }

    public boolean goneWithin(Duration patience) {
        return Waiting.until(() -> all().isEmpty(), patience);
    }

    public void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
        if (!goneWithin(Duration.ofSeconds(10))) throw new ServerFailed("Processes of " + home + " don't end");
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(home);
        } catch (IOException e) {
            // It ended meanwhile, or belongs to someone else.
            return false;
        }
    }
}
