package io.parley.system.bench;

import io.parley.system.measure.ProcessorTime;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the just-in-time compilers of all JVMs of the machine used of its processors, in ticks of 10 ms; nothing where the
 * system doesn't tell.
 */
record CompilerTime(Map<Path, Long> ticksOfThreads) {

    private static final Path PROCESSES = Path.of("/proc");
    // The system cuts the names of threads off. Behind the name: the state, ten numbers, the time in user and in system
    // mode.
    private static final Pattern COMPILER =
            Pattern.compile("\\d+ \\(C[12] CompilerThre\\w*\\) \\S(?: \\S+){10} (\\d+) (\\d+) .*", Pattern.DOTALL);

    /** Since each JVM started. */
    static CompilerTime now() {
        Map<Path, Long> ticks = new HashMap<>();
        for (Path process : within(PROCESSES, "[0-9]*")) {
            for (Path thread : within(process.resolve("task"), "*")) {
                Matcher compiler = COMPILER.matcher(read(thread.resolve("stat")));
                if (compiler.matches())
                    ticks.put(thread, Long.parseLong(compiler.group(1)) + Long.parseLong(compiler.group(2)));
            }
        }
        return new CompilerTime(ticks);
    }

    /** How much of all processors, from 0 to 1; not a number where the system doesn't tell. */
    double shareSince(CompilerTime begin, ProcessorTime meanwhile) {
        long ticks = ticksOfThreads.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - begin.ticksOfThreads.getOrDefault(thread.getKey(), 0L))
                .sum();
        return (double) ticks / meanwhile.all();
    }

    // A process may end while it is looked at: then it has nothing.
    private static List<Path> within(Path folder, String names) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, names)) {
            entries.forEach(found::add);
        } catch (IOException | DirectoryIteratorException ended) {
            return List.of();
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
