package io.parley.web.problem;

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
            case OptimisticLockingFailureException stale -> Optional.of(new ConcurrentUpdate());
            case DuplicateKeyException duplicate -> Optional.of(new AlreadyExists());
            case DataIntegrityViolationException violation -> ofState(violation);
            case ConcurrencyFailureException contention -> Optional.of(new Busy());
            case DataAccessResourceFailureException down -> Optional.of(new Unavailable());
            case TransientDataAccessException passing -> Optional.of(new Unavailable());
            case CannotCreateTransactionException down -> Optional.of(new Unavailable());
            case TransactionTimedOutException slow -> Optional.of(new Unavailable());
            // A rollback without a connection fails as well, and hides what failed before.
            case UncategorizedDataAccessException lost when isConnectionLost(lost) -> Optional.of(new Unavailable());
            case TransactionSystemException lost when isConnectionLost(lost) -> Optional.of(new Unavailable());
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> ofState(DataIntegrityViolationException violation) {
        String state = sqlIn(violation).map(SQLException::getSQLState).orElse("");
        if (state.equals(UNIQUE_VIOLATION)) return Optional.of(new AlreadyExists());
        if (!state.startsWith(DATA_EXCEPTION)) return Optional.empty();
        // Validation should have said so before: the caller gets a 400, and we a line to fix it by.
        log.warn("A value that the database can't hold got past validation: SQL state {}", state);
        return Optional.of(new InvalidRequest("A value is too long, too large or can't be stored."));
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
