package io.parley.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

final class LastLines {

    private static final int LINES = 20;

    private LastLines() {}

    static String of(Path log) {
        List<String> lines = read(log).lines().toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map("  | "::concat)
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(%s cannot be read)".formatted(log);
        }
    }
}
