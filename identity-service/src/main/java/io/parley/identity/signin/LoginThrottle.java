package io.parley.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.identity.IdentityProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts the attempts at one account from one address, before they are known to fail, so that many at once get no more
 * guesses than one after another. A success clears the count. Each instance counts for itself.
 */
@Component
class LoginThrottle {

    private final Cache<Who, Attempts> attempts;
    private final ThrottleProperties properties;
    private final Clock clock;

    LoginThrottle(ThrottleProperties properties, Clock clock) {
        this.attempts = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(properties.window())
                .build();
        this.properties = properties;
        this.clock = clock;
    }

    void admit(String account, String address) {
        Instant now = clock.instant();
        Attempts counted = attempts.asMap()
                .compute(
                        new Who(account, address),
                        (_, past) -> past == null || !now.isBefore(past.until())
                                ? new Attempts(1, now.plus(properties.window()))
                                : past.andOne());
        if (counted.count() > properties.attempts())
            throw IdentityProblem.TOO_MANY_ATTEMPTS.exception().retryAfter(Duration.between(now, counted.until()));
    }

    void forget(String account, String address) {
        attempts.invalidate(new Who(account, address));
    }

    private record Who(String account, String address) {}

    private record Attempts(int count, Instant until) {

        Attempts andOne() {
            return new Attempts(count + 1, until);
        }
    }
}
