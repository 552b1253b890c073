package io.parley.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which program listens on a port, as far as the kernel lets us see it. */
final class PortOwner {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> List.of(BLANKS.split(line.strip(), -1)))
                .filter(row -> row.size() > INODE && row.get(STATE).equals(LISTENING))
                .filter(row -> row.get(LOCAL_ADDRESS).endsWith(":%04X".formatted(port)))
                .flatMap(row -> holders("socket:[" + row.get(INODE) + "]"))
                .findFirst()
                .map(PortOwner::describe);
    }

    private static Stream<ProcessHandle> holders(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.anyMatch(file -> linksTo(file, socket));
        } catch (IOException e) {
            // It ended meanwhile, or belongs to someone else.
            return false;
        }
    }

    private static boolean linksTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException e) {
            // It was closed meanwhile.
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        Path name = Path.of("/proc", Long.toString(process.pid()), "comm");
        return "process %d%s"
                .formatted(
                        process.pid(),
                        lines(name).stream().findFirst().map(" (%s)"::formatted).orElse(""));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            // Another operating system, or a process that ended.
            return List.of();
        }
    }
}
