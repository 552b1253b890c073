package io.parley.web.turn;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only a few at once do something for the same key. The others of that key wait in their own line, in nobody's way. */
public final class Turns<K> {

    private final LoadingCache<K, Semaphore> lines;
    private final Duration patience;
    private final Supplier<Problem> busy;

    /**
     * A line for each key.
     *
     * @param each how many of one key go at once
     * @param patience how long one waits for their turn
     * @param busy what one is told who waited that long
     */
    public Turns(int each, Duration patience, Supplier<Problem> busy) {
        this.lines = Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(each, true));
        this.patience = patience;
        this.busy = busy;
    }

    /** Does the task when its turn has come. */
    public <T> T take(K key, Supplier<T> task) {
        Semaphore line = lines.get(key);
        await(line);
        try {
            return task.get();
        } finally {
            line.release();
        }
    }

    private void await(Semaphore line) {
        try {
            if (line.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw busy.get();
    }
}
