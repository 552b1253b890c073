package io.parley.web.failure;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FieldError;
import io.parley.web.problem.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean validation's findings as pointers. The constraints' messages are told; the values never. */
final class ValidationErrors {

    private ValidationErrors() {}

    static List<FieldError> of(MethodArgumentNotValidException invalid) {
        return sorted(of(invalid.getBindingResult()));
    }

    static List<FieldError> of(ConstraintViolationException invalid) {
        return sorted(invalid.getConstraintViolations().stream().map(ValidationErrors::of));
    }

    static Problem problemOf(HandlerMethodValidationException invalid) {
        if (invalid.isForReturnValue()) return CommonProblem.INTERNAL_ERROR.exception();
        List<FieldError> body = sorted(invalid.getBeanResults().stream().flatMap(ValidationErrors::of));
        if (!body.isEmpty()) return CommonProblem.INVALID_REQUEST.exception(body);
        return invalid.getValueResults().stream()
                .findFirst()
                .map(ValidationErrors::problemOf)
                .orElseGet(() -> CommonProblem.INVALID_REQUEST.exception("The request is not valid."));
    }

    private static Problem problemOf(ParameterValidationResult result) {
        if (result.getMethodParameter().hasParameterAnnotation(PathVariable.class))
            return CommonProblem.NOT_FOUND.exception();
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "?");
        String rule = result.getResolvableErrors().stream()
                .findFirst()
                .map(MessageSourceResolvable::getDefaultMessage)
                .orElse("is not valid");
        return CommonProblem.INVALID_REQUEST.exception("The parameter '" + name + "' " + rule + ".");
    }

    private static Stream<FieldError> of(Errors errors) {
        return errors.getAllErrors().stream().map(ValidationErrors::of);
    }

    private static FieldError of(ObjectError error) {
        String detail = Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
        if (error instanceof org.springframework.validation.FieldError field) {
            // A value of the wrong type has the converter's message, which quotes it.
            return new FieldError(
                    Pointers.ofPath(field.getField()), field.isBindingFailure() ? "is not valid" : detail);
        }
        return new FieldError("", detail);
    }

    private static FieldError of(ConstraintViolation<?> violation) {
        return new FieldError(Pointers.ofPath(violation.getPropertyPath().toString()), violation.getMessage());
    }

    private static List<FieldError> sorted(Stream<FieldError> errors) {
        return errors.distinct()
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
    }
}
