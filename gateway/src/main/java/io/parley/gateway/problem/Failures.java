package io.parley.gateway.problem;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** What a failure on the way means to the caller. */
public final class Failures {

    private Failures() {}

    /** Whether the service could not be reached or did not answer in time. */
    public static boolean isUnreachable(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof java.util.concurrent.TimeoutException
                || failure instanceof PoolAcquireTimeoutException
                || failure instanceof PoolAcquirePendingLimitException
                || isGatewayTimeout(failure);
    }

    static GatewayProblem problemOf(Throwable failure) {
        if (failure instanceof GatewayProblem problem) return problem;
        if (failure instanceof CallNotPermittedException
                || failure instanceof NotFoundException
                || isUnreachable(failure)) return GatewayProblem.serviceUnavailable();
        if (!(failure instanceof ErrorResponse response)) return GatewayProblem.internalError();
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) return GatewayProblem.internalError();
        return status == HttpStatus.NOT_FOUND ? GatewayProblem.notFound() : GatewayProblem.other(status);
    }

    // How the gateway's own client reports that a service took too long.
    private static boolean isGatewayTimeout(Throwable failure) {
        return failure instanceof ErrorResponse response
                && response.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT);
    }
}
