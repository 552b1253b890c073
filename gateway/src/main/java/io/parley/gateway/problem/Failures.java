package io.parley.gateway.problem;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.function.Predicate;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.cloud.gateway.support.ServiceUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.HttpClientErrorException;

/** What a failure on the way means to the caller. */
final class Failures {

    private static final Predicate<Throwable> UNREACHABLE = new Unreachable();

    private Failures() {}

    static GatewayProblem problemOf(Throwable failure) {
        Throwable wrapped = failure instanceof NoFallbackAvailableException ? failure.getCause() : null;
        return known(wrapped == null ? failure : wrapped);
    }

    private static GatewayProblem known(Throwable failure) {
        if (failure instanceof GatewayProblem problem) return problem;
        if (failure instanceof HttpClientErrorException.TooManyRequests) return GatewayProblem.tooManyRequests();
        if (failure instanceof ServiceUnavailableException
                || failure instanceof CallNotPermittedException
                || failure instanceof NotFoundException
                || UNREACHABLE.test(failure)) return GatewayProblem.serviceUnavailable();
        if (failure instanceof InvalidMimeTypeException) return GatewayProblem.other(HttpStatus.NOT_ACCEPTABLE);
        if (!(failure instanceof ErrorResponse response)) return GatewayProblem.internalError();
        HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) return GatewayProblem.internalError();
        return status == HttpStatus.NOT_FOUND ? GatewayProblem.notFound() : GatewayProblem.other(status);
    }
}
