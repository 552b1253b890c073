package io.parley.system.bench;

import java.util.Collection;
import java.util.List;

/** What each round showed, sorted. A round in which the host was busy moves the mean, but hardly the middle. */
record Ratios(List<Double> sorted) {

    /** @param rounds in any order, at least one */
    static Ratios of(Collection<Double> rounds) {
        return new Ratios(rounds.stream().sorted().toList());
    }

    /** The median: of an even number the mean of the two in the middle. */
    double middle() {
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    @Override
    public String toString() {
        return "%.2f (%.2f to %.2f)".formatted(middle(), sorted.getFirst(), sorted.getLast());
    }
}
