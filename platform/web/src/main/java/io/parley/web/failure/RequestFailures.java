package io.parley.web.failure;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What Spring MVC throws before or instead of calling a controller. */
final class RequestFailures implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return switch (failure) {
            case MethodArgumentNotValidException invalid ->
                Optional.of(CommonProblem.INVALID_REQUEST.exception(ValidationErrors.of(invalid)));
            case HandlerMethodValidationException invalid -> Optional.of(ValidationErrors.problemOf(invalid));
            case ConstraintViolationException invalid ->
                Optional.of(CommonProblem.INVALID_REQUEST.exception(ValidationErrors.of(invalid)));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(mismatch(mismatch));
            case MissingServletRequestParameterException missing ->
                Optional.of(CommonProblem.INVALID_REQUEST.exception(
                        "The parameter '" + missing.getParameterName() + "' is missing."));
            case InvalidParameterException malformed ->
                Optional.of(CommonProblem.INVALID_REQUEST.exception("A parameter can't be decoded."));
            case MaxUploadSizeExceededException tooLarge ->
                Optional.of(CommonProblem.BODY_TOO_LARGE.exception(
                        "The body may have at most " + tooLarge.getMaxUploadSize() + " bytes."));
            case MultipartException multipart ->
                Optional.of(CommonProblem.MALFORMED_BODY.exception("The multipart body can't be read."));
            case ErrorResponse response -> Optional.of(CommonProblem.ofStatus(response.getStatusCode()));
            default -> Optional.empty();
        };
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        // An id that can't be one names nothing.
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class))
            return CommonProblem.NOT_FOUND.exception();
        return CommonProblem.INVALID_REQUEST.exception("The parameter '" + mismatch.getName() + "' is not valid.");
    }
}
