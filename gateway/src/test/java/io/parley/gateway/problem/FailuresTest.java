package io.parley.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

class FailuresTest {

    @Test
    void aServiceThatABreakerGuardsIsUnavailableWhenItCannotBeReached() {
        var behindABreaker = new NoFallbackAvailableException("No fallback available.", new IOException("refused"));

        assertThat(Failures.problemOf(behindABreaker))
                .hasMessage(GatewayProblem.serviceUnavailable().getMessage());
    }
}
