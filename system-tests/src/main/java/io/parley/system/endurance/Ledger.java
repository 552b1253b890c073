package io.parley.system.endurance;

import java.io.PrintStream;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What the clients were promised: every post that was acknowledged to them. */
public final class Ledger {

    private static final String DEFECT = "500";

    private final Queue<Promise> promises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<String, Integer> reasons = new ConcurrentHashMap<>();
    private final Map<String, Long> latest = new ConcurrentHashMap<>();
    private final AtomicLong slowest = new AtomicLong();

    /** One acknowledged post. */
    record Promise(String postId, String authorId) {}

    void acknowledged(Promise promise, long nanos) {
        promises.add(promise);
        latest.put(promise.authorId(), System.nanoTime());
        slowest.accumulateAndGet(nanos, Math::max);
    }

    /** A request that failed; the client sends the same post again. */
    void failed(String how) {
        failures.incrementAndGet();
        reasons.merge(how, 1, Integer::sum);
    }

    public int acknowledged() {
        return promises.size();
    }

    public int failures() {
        return failures.get();
    }

    /** How many authors had a post acknowledged after this moment of {@link System#nanoTime()}. */
    int authorsSince(long moment) {
        return (int) latest.values().stream().filter(time -> time - moment > 0).count();
    }

    /** The ids of all that was acknowledged. */
    public Set<String> ids() {
        return promises.stream().map(Promise::postId).collect(Collectors.toSet());
    }

    /** The posts that this user is to be told of: all of the others. */
    public Set<String> postsNotBy(String userId) {
        return promises.stream()
                .filter(promise -> !promise.authorId().equals(userId))
                .map(Promise::postId)
                .collect(Collectors.toSet());
    }

    /** Answers that say neither what is wrong nor whether to try again. */
    public int defects() {
        return reasons.getOrDefault(DEFECT, 0);
    }

    /** Tells how many there were, and how many requests failed. */
    public void report(PrintStream out) {
        out.printf(
                "%d posts acknowledged, %d requests failed and were sent again, the longest wait was %.1f s%n",
                promises.size(), failures.get(), slowest.get() / 1e9);
        out.printf("failures by answer: %s%n", new TreeMap<>(reasons));
    }
}
