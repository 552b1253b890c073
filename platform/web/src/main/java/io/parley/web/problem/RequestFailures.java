package io.parley.web.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
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
                Optional.of(new InvalidRequest(ValidationErrors.of(invalid)));
            case HandlerMethodValidationException invalid -> Optional.of(ValidationErrors.problemOf(invalid));
            case ConstraintViolationException invalid -> Optional.of(new InvalidRequest(ValidationErrors.of(invalid)));
            case MethodArgumentTypeMismatchException mismatch -> Optional.of(mismatch(mismatch));
            case MissingServletRequestParameterException missing ->
                Optional.of(new InvalidRequest("The parameter '" + missing.getParameterName() + "' is missing."));
            case InvalidParameterException malformed ->
                Optional.of(new InvalidRequest("A parameter can't be decoded."));
            case HttpRequestMethodNotSupportedException method -> Optional.of(notAllowed(method));
            case HttpMediaTypeNotSupportedException type ->
                Optional.of(new UnsupportedMediaType(type.getSupportedMediaTypes()));
            case MaxUploadSizeExceededException tooLarge -> Optional.of(new BodyTooLarge(tooLarge.getMaxUploadSize()));
            case MultipartException multipart -> Optional.of(new MalformedBody("The multipart body can't be read."));
            case ErrorResponse response ->
                Optional.of(Statuses.problemOf(response.getStatusCode().value()));
            default -> Optional.empty();
        };
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
        // An id that can't be one names nothing.
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) return new NotFound();
        return new InvalidRequest("The parameter '" + mismatch.getName() + "' is not valid.");
    }

    private static Problem notAllowed(HttpRequestMethodNotSupportedException method) {
        Set<HttpMethod> allowed = method.getSupportedHttpMethods();
        return new MethodNotAllowed(allowed == null ? Set.of() : allowed);
    }
}
