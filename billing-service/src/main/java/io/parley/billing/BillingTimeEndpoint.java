package io.parley.billing;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves the time of this service on, together with the clock of a Stripe for tests. Only on the local stack and in tests. */
@Component
@Profile({"local", "test"})
@Endpoint(id = "billingtime")
final class BillingTimeEndpoint {

    private final BillingTime time;

    BillingTimeEndpoint(BillingTime time) {
        this.time = time;
    }

    @ReadOperation
    Now now() {
        return new Now(time.now());
    }

    @WriteOperation
    Now advance(int days) {
        return new Now(time.advance(Duration.ofDays(Math.clamp(days, 0, 3660))));
    }

    /** It may be another replica that was told. */
    @Scheduled(fixedDelayString = "PT1S")
    void follow() {
        time.read();
    }

    record Now(Instant now) {}
}
