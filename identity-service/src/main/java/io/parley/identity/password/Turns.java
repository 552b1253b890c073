package io.parley.identity.password;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.parley.identity.IdentityProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets each address have only a few passwords hashed at once. The others of that address wait in their own line, in nobody's way. */
final class Turns {

    private final LoadingCache<String, Semaphore> addresses;
    private final Duration patience;

    Turns(int each, Duration patience) {
        this.addresses = Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(each, true));
        this.patience = patience;
    }

    /** @throws io.parley.web.problem.Problem {@code sign-in-busy} when it isn't this one's turn for too long */
    <T> T take(String address, Supplier<T> task) {
        Semaphore line = addresses.get(address);
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
        throw IdentityProblem.SIGN_IN_BUSY.exception();
    }
}
