package io.parley.system.endurance;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What one check found: posts that are not there, and posts that are there more than once or never were promised. */
public record Finding(String place, int found, int lost, int doubled) {

    /** Compares what should be there once with what is there. */
    public static Finding compare(String place, Set<String> expected, Collection<String> actual) {
        Set<String> missing = new HashSet<>(expected);
        actual.forEach(missing::remove);
        Set<String> distinct = new HashSet<>(actual);
        int repeated = actual.size() - distinct.size();
        distinct.removeAll(expected);
        return new Finding(place, actual.size(), missing.size(), repeated + distinct.size());
    }

    /** Both together, at the place of this one. */
    public Finding and(Finding other) {
        return new Finding(place, found + other.found, lost + other.lost, doubled + other.doubled);
    }

    public boolean isClean() {
        return lost == 0 && doubled == 0;
    }

    /** What is missing may only be late; what is doubled stays so. */
    public boolean mayBecomeClean() {
        return doubled == 0;
    }

    public String words() {
        return "%6d found, %d lost, %d doubled".formatted(found, lost, doubled);
    }
}
