package io.parley.web.failure;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Knows which problem a failure is. */
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int DEEPEST_CAUSE = 8;

    private final List<FailureTranslator> translators;

    /** @param others who are asked before those of this package */
    Failures(Stream<FailureTranslator> others) {
        Stream<FailureTranslator> own = Stream.of(new BodyFailures(), new RequestFailures(), new DatabaseFailures());
        this.translators = Stream.concat(others, own).toList();
    }

    /**
     * The problem that a failure is: itself, one in its causes, what a translator says, or {@code internal-error}. Logs it only if
     * it is ours: unknown failures with their stack trace, missing dependencies in one line.
     */
    Problem problemOf(Throwable failure) {
        Problem problem = find(failure).orElseGet(CommonProblem.INTERNAL_ERROR::exception);
        if (problem.is(CommonProblem.INTERNAL_ERROR)) log.error("Request failed", failure);
        if (problem.type().status() == HttpStatus.SERVICE_UNAVAILABLE) {
            log.warn("Request refused: {} ({})", problem.type().slug(), rootOf(failure));
        }
        return problem;
    }

    private Optional<Problem> find(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) return known;
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private Optional<Problem> known(Throwable failure) {
        if (failure instanceof Problem problem) return Optional.of(problem);
        return translators.stream()
                .flatMap(translator -> translator.translate(failure).stream())
                .findFirst();
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) root = root.getCause();
        String name = root.getClass().getSimpleName();
        return root instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }
}
