package io.parley.web.failure;

import io.parley.web.json.UnstorableText;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** A body that can't become the object that a controller asks for. Jackson's own messages quote the body: none is shown. */
final class BodyFailures implements FailureTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (!(failure instanceof HttpMessageNotReadableException unreadable)) return Optional.empty();
        return Optional.of(problemOf(unreadable.getCause()));
    }

    private static Problem problemOf(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> CommonProblem.MALFORMED_BODY.exception("A JSON body is required.");
            case UnstorableText text -> at(text, text.rule());
            case PropertyBindingException unknown -> at(unknown, "is not a known field");
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case InputCoercionException overflow -> at(overflow, "is not of the right type or form");
            case StreamReadException malformed ->
                CommonProblem.MALFORMED_BODY.exception("The body is not well-formed JSON.");
            case DatabindException invalid -> nested(invalid);
            default -> CommonProblem.MALFORMED_BODY.exception();
        };
    }

    private static Problem mismatch(MismatchedInputException mismatch) {
        if (mismatch.getPath().isEmpty() && mismatch.getTargetType() == null) {
            return CommonProblem.MALFORMED_BODY.exception("The body is not well-formed JSON.");
        }
        return at(mismatch, "is not of the right type or form");
    }

    private static Problem nested(DatabindException invalid) {
        if (invalid.getCause() instanceof Problem problem) return problem;
        return at(invalid, "is not valid");
    }

    private static Problem at(JacksonException failure, String detail) {
        return CommonProblem.INVALID_REQUEST.at(Pointers.of(failure.getPath()), detail);
    }
}
