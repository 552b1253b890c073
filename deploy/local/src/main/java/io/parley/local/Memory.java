package io.parley.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory in use, with what processes share counted once: the kernel's proportional set size. */
final class Memory {

    private static final String PROPORTIONAL = "Pss:";

    private Memory() {}

    /** Bytes; what can't be seen counts as nothing. */
    static long of(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(Memory::of).sum();
    }

    private static long of(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                            .filter(line -> line.startsWith(PROPORTIONAL))
                            .mapToLong(Memory::kibibytes)
                            .sum()
                    << 10;
        } catch (IOException e) {
            // It ended meanwhile, or belongs to someone else.
            return 0;
        }
    }

    private static long kibibytes(String line) {
        return Long.parseLong(
                line.substring(PROPORTIONAL.length()).replace("kB", "").strip());
    }
}
