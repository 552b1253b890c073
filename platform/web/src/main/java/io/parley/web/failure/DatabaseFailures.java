package io.parley.web.failure;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.FailureTranslator;
import io.parley.web.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** What the database says no to. {@code CannotGetJdbcConnectionException} is a resource failure. */
final class DatabaseFailures implements FailureTranslator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFailures.class);
    private static final String DATA_EXCEPTION = "22";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CONNECTION_EXCEPTION = "08";
    private static final String OPERATOR_INTERVENTION = "57";

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingFailureException stale -> Optional.of(CommonProblem.CONCURRENT_UPDATE.exception());
            case DuplicateKeyException duplicate -> Optional.of(CommonProblem.ALREADY_EXISTS.exception());
            case DataIntegrityViolationException violation -> ofState(violation);
            case ConcurrencyFailureException contention -> Optional.of(CommonProblem.BUSY.exception());
            case DataAccessResourceFailureException down -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            case TransientDataAccessException passing -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            case CannotCreateTransactionException down -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            case TransactionTimedOutException slow -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            // A rollback without a connection fails as well, and hides what failed before.
            case UncategorizedDataAccessException lost
            when isConnectionLost(lost) -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            case TransactionSystemException lost
            when isConnectionLost(lost) -> Optional.of(CommonProblem.UNAVAILABLE.exception());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> ofState(DataIntegrityViolationException violation) {
        String state = sqlIn(violation).map(SQLException::getSQLState).orElse("");
        if (state.equals(UNIQUE_VIOLATION)) return Optional.of(CommonProblem.ALREADY_EXISTS.exception());
        if (!state.startsWith(DATA_EXCEPTION)) return Optional.empty();
        // Validation should have said so before: the caller gets a 400, and we a line to fix it by.
        log.warn("A value that the database can't hold got past validation: SQL state {}", state);
        return Optional.of(
                CommonProblem.INVALID_REQUEST.exception("A value is too long, too large or can't be stored."));
    }

    private static boolean isConnectionLost(Throwable failure) {
        return sqlIn(failure)
                .filter(sql -> saysConnectionLost(sql.getSQLState()))
                .isPresent();
    }

    // PostgreSQL and its driver always name a state. The pool names none when a connection is gone.
    private static boolean saysConnectionLost(@Nullable String state) {
        return state == null || state.startsWith(CONNECTION_EXCEPTION) || state.startsWith(OPERATOR_INTERVENTION);
    }

    private static Optional<SQLException> sqlIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) return Optional.of(sql);
        }
        return Optional.empty();
    }
}
