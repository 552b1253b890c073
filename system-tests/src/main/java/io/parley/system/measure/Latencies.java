package io.parley.system.measure;

import java.util.Collection;
import java.util.List;

/** Times in milliseconds, sorted. */
public record Latencies(List<Double> sorted) {

    public static Latencies ofNanos(Collection<Long> nanos) {
        return new Latencies(nanos.stream().map(time -> time / 1e6).sorted().toList());
    }

    /** The time that at least this share of all took at most. */
    public double at(double share) {
        if (sorted.isEmpty()) return Double.NaN;
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    public double p99() {
        return at(0.99);
    }

    @Override
    public String toString() {
        return "p50 %6.1f  p99 %6.1f  max %6.1f ms".formatted(at(0.5), p99(), at(1));
    }
}
