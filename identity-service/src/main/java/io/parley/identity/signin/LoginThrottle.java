package io.parley.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.identity.IdentityProblem;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by the login as it was given, from one address and from all together. Whether there is such an
 * account makes no difference, nor whose e-mail address it is, so that nobody learns that from a refusal. Each instance counts
 * for itself.
 */
@Component
public class LoginThrottle {

    private static final String ANYWHERE = "";

    private final Cache<Who, Guesses> guesses;
    private final ThrottleProperties properties;
    private final Clock clock;

    LoginThrottle(ThrottleProperties properties, Clock clock) {
        this.guesses = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(properties.window())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Compares the password, unless there were too many wrong ones. What wasn't compared is not counted.
     *
     * @throws Problem {@code too-many-attempts}
     */
    public boolean isRight(String login, String address, BooleanSupplier comparison) {
        Guesses here = of(new Who(login, address), properties.attempts());
        Guesses anywhere = of(new Who(login, ANYWHERE), properties.attemptsAnywhere());
        boolean right = counted(here, () -> counted(anywhere, comparison));
        if (right) here.forget();
        return right;
    }

    private Guesses of(Who who, int allowed) {
        return guesses.get(who, _ -> new Guesses(allowed, clock.instant().plus(properties.window())));
    }

    private boolean counted(Guesses counted, BooleanSupplier comparison) {
        begin(counted);
        boolean wrong = false;
        try {
            wrong = !comparison.getAsBoolean();
        } finally {
            counted.end(wrong);
        }
        return !wrong;
    }

    private void begin(Guesses counted) {
        Instant now = clock.instant();
        try {
            if (counted.begin()) return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw IdentityProblem.SIGN_IN_BUSY.exception();
        }
        throw IdentityProblem.TOO_MANY_ATTEMPTS.exception().retryAfter(Duration.between(now, counted.until()));
    }

    private record Who(String login, String address) {}
}
