package io.parley.localstripe.http;

import java.util.EnumMap;
import java.util.Map;

/** What shall go wrong, and how often still. Forgotten at a restart. */
public final class Faults {

    private final Map<Fault, Integer> left = new EnumMap<>(Fault.class);

    /** Replaces what was left of this kind. */
    public synchronized void set(Fault fault, int count) {
        left.put(fault, count);
    }

    /** Whether it shall go wrong this time. */
    public synchronized boolean take(Fault fault) {
        int count = left.getOrDefault(fault, 0);
        if (count > 0) left.put(fault, count - 1);
        return count > 0;
    }

    public synchronized Map<Fault, Integer> left() {
        return Map.copyOf(left);
    }
}
