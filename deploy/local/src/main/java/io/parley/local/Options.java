package io.parley.local;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words after a command: flags in any place, and names. */
record Options(List<String> words) {

    private static final Set<String> DETACH = Set.of("-d", "--detach");
    private static final String BACKGROUND = "--background";

    static Options after(String[] arguments) {
        return new Options(Arrays.stream(arguments).skip(1).toList());
    }

    List<String> names() {
        return words.stream().filter(word -> !word.startsWith("-")).toList();
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
                .filter(word -> word.startsWith("-") && !flags.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new UnknownOption(word);
                });
    }
}
