package io.parley.files;

import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** What S3 says no to. */
final class S3Failures implements FailureTranslator {

    private static final Logger log = LoggerFactory.getLogger(S3Failures.class);
    private static final int PRECONDITION_FAILED = 412;
    private static final int SERVER_ERROR = 500;

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return switch (failure) {
            case SdkClientException away -> Optional.of(unavailable(away));
            case SdkServiceException broken
            when broken.statusCode() >= SERVER_ERROR -> Optional.of(unavailable(broken));
            // The bytes were put again while we looked at them.
            case SdkServiceException changed
            when changed.statusCode() == PRECONDITION_FAILED ->
                Optional.of(FilesProblem.CONTENT_REFUSED.exception("The bytes changed meanwhile."));
            default -> Optional.empty();
        };
    }

    private static Problem unavailable(Exception failure) {
        log.warn("S3 can't be reached: {}", failure.getClass().getSimpleName());
        return FilesProblem.FILES_UNAVAILABLE.exception();
    }
}
