package io.parley.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.parley.billing.BillingProblem;
import io.parley.web.problem.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls Stripe, behind a breaker. Its failures become ours here, and only their kind is logged: messages may hold data. */
@Component
public class Stripe {

    private static final Logger log = LoggerFactory.getLogger(Stripe.class);
    private static final int NOT_FOUND = 404;

    private final StripeClient client;
    private final CircuitBreaker breaker;

    Stripe(StripeClient client, CircuitBreakerRegistry breakers) {
        this.client = client;
        this.breaker = breakers.circuitBreaker("stripe");
    }

    /** One call. */
    @FunctionalInterface
    public interface Call<T> {

        T with(StripeClient client) throws StripeException;
    }

    /**
     * What Stripe answers.
     *
     * @throws Problem {@code payment-failed} if a card was declined
     * @throws Problem {@code payments-unavailable} if Stripe can't be asked, or doesn't take what we send
     */
    public <T> T call(Call<T> call) {
        try {
            return breaker.executeCallable(() -> call.with(client));
        } catch (CardException declined) {
            throw BillingProblem.PAYMENT_FAILED.exception();
        } catch (StripeException | CallNotPermittedException failure) {
            log.warn("Stripe was not of use: {}", failure.getClass().getSimpleName());
            throw BillingProblem.PAYMENTS_UNAVAILABLE.exception();
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    /**
     * What Stripe answers; empty where it has nothing of that id.
     *
     * @throws Problem as of {@link #call}
     */
    public <T> Optional<T> find(Call<T> call) {
        return call(stripe -> {
            try {
                return Optional.of(call.with(stripe));
            } catch (InvalidRequestException missing) {
                if (missing.getStatusCode() != null && missing.getStatusCode() == NOT_FOUND) return Optional.empty();
                throw missing;
            }
        });
    }
}
