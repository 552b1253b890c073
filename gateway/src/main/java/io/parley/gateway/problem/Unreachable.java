package io.parley.gateway.problem;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Whether a service could not be reached or did not answer in time: only that opens its breaker, and no answer, not even a 500. */
public final class Unreachable implements Predicate<Throwable> {

    @Override
    public boolean test(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof WebClientRequestException
                || failure instanceof TimeoutException
                || failure instanceof java.util.concurrent.TimeoutException
                || failure instanceof PoolAcquireTimeoutException
                || failure instanceof PoolAcquirePendingLimitException
                || isGatewayTimeout(failure);
    }

    // How the gateway's own client reports that a service took too long.
    private static boolean isGatewayTimeout(Throwable failure) {
        return failure instanceof ErrorResponse response
                && response.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
    }
}
