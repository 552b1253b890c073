package io.parley.local;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The words after a command: flags in any place, and names. */
record Options(List<String> words) {

    private static final Set<String> DETACH = Set.of("-d", "--detach");
    private static final String BACKGROUND = "--background";
    private static final String REPLICAS = "--replicas";

    static Options after(String[] arguments) {
        return new Options(List.of(String.join(" ", List.of(arguments).subList(1, arguments.length))
                .replace(REPLICAS + " ", REPLICAS + "=")
                .split(" ")));
    }

    /** Of each service, if that was said. */
    OptionalInt replicas() {
        return words.stream()
                .filter(word -> word.startsWith(REPLICAS + "="))
                .mapToInt(word -> count(word.substring(REPLICAS.length() + 1)))
                .findFirst();
    }

    private static int count(String number) {
        if (number.matches("[1-9]")) return Integer.parseInt(number);
        throw new UnknownOption(REPLICAS + " " + number);
    }

    List<String> names() {
        return words.stream()
                .filter(word -> !word.isEmpty() && !word.startsWith("-"))
                .toList();
    }

    boolean detach() {
        return words.stream().anyMatch(DETACH::contains);
    }

    /** We are the process that {@code --detach} leaves behind. */
    boolean background() {
        return words.contains(BACKGROUND);
    }

    boolean inPlace() {
        return Boolean.getBoolean("parley.terminal");
    }

    /** @throws UnknownOption at a flag that isn't among these or {@code up}'s */
    void allowOnly(Set<String> flags) {
        words.stream()
                .filter(word -> word.startsWith("-") && !flags.contains(word.replaceAll("=.*", "")))
                .findFirst()
                .ifPresent(word -> {
                    throw new UnknownOption(word);
                });
    }
}
