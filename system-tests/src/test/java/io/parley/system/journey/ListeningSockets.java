package io.parley.system.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process and all that it started listen, as the kernel tells. */
final class ListeningSockets {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    static List<Listening> of(ProcessHandle process) {
        Set<String> held = Stream.concat(Stream.of(process), process.descendants())
                .flatMap(ListeningSockets::sockets)
                .collect(Collectors.toSet());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> rows(Path.of(table)))
                .filter(row -> row.get(STATE).equals(LISTENING) && held.contains("socket:[" + row.get(INODE) + "]"))
                .map(row -> Listening.at(row.get(LOCAL_ADDRESS)))
                .toList();
    }

    private static Stream<List<String>> rows(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> List.of(line.strip().split("\\s+", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> sockets(ProcessHandle process) {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return files.flatMap(file -> target(file).stream()).toList().stream();
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    private static Optional<String> target(Path file) {
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    /** An address as {@code /proc/net} writes it: each four bytes in the order of the machine, here the last first. */
    record Listening(String address, int port) {

        private static final String MAPPED = "0000000000000000FFFF0000";
        private static final String IPV6_LOOPBACK = "00000000000000000000000001000000";

        static Listening at(String text) {
            String[] parts = text.split(":", -1);
            return new Listening(parts[0], Integer.parseInt(parts[1], 16));
        }

        boolean isLoopback() {
            String ipv4 = address.startsWith(MAPPED) ? address.substring(MAPPED.length()) : address;
            return address.equals(IPV6_LOOPBACK) || (ipv4.length() == 8 && ipv4.endsWith("7F"));
        }
    }
}
