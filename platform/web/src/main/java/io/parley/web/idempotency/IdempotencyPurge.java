package io.parley.web.idempotency;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets keys after their day. Claims look at the age as well, so a late purge changes no answer. */
class IdempotencyPurge {

    private final IdempotentResponses responses;

    IdempotencyPurge(IdempotentResponses responses) {
        this.responses = responses;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        responses.purge();
    }
}
