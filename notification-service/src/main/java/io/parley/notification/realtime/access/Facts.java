package io.parley.notification.realtime.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the edge knows of one kind of thing: the newest of what the streams said and of what the copy in the database
 * says, which may be behind them or ahead. Events are judged by it before the next one is delivered.
 */
final class Facts<K, F extends Fact> {

    // Longer than the copy may ever be behind the streams; short enough for what nobody asks for any more.
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final ConcurrentMap<K, F> known;
    private final Function<K, Optional<F>> copy;

    Facts(int most, Function<K, Optional<F>> copy) {
        this.known = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(KEPT)
                .<K, F>build()
                .asMap();
        this.copy = copy;
    }

    Optional<F> find(K key) {
        F fact = known.get(key);
        if (fact != null) return Optional.of(fact);
        return copy.apply(key).map(copied -> newest(key, copied));
    }

    /** Without a look into the database. */
    @Nullable
    F peek(K key) {
        return known.get(key);
    }

    void learn(K key, F fact) {
        newest(key, fact);
    }

    /** Corrects what the copy says by what the owner says, unless an event changed it in the meantime. */
    void correct(K key, @Nullable F before, F fact) {
        if (before == null) {
            known.putIfAbsent(key, fact);
            return;
        }
        known.replace(key, before, fact);
    }

    private F newest(K key, F fact) {
        return known.merge(key, fact, (old, young) -> young.sequence() > old.sequence() ? young : old);
    }
}
