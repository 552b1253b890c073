package io.parley.web.sample;

import java.sql.SQLException;
import java.util.Locale;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FailingController {

    @GetMapping("/failing/{how}")
    void fail(@PathVariable String how) {
        throw switch (how) {
            case "locked" -> SampleProblem.TOPIC_LOCKED.exception();
            case "stale" -> new OptimisticLockingFailureException("secret");
            case "duplicate" -> new DuplicateKeyException("secret");
            case "unstorable" -> new DataIntegrityViolationException("secret", new SQLException("secret", "22021"));
            case "contended" -> new CannotAcquireLockException("secret");
            case "too-large" -> new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
            case "down" -> new CannotGetJdbcConnectionException("secret");
            case "lost" -> new UncategorizedSQLException("rollback", null, new SQLException("secret"));
            case "not-rolled-back" -> new TransactionSystemException("rollback", new SQLException("secret", "08006"));
            case "uncategorized" -> new UncategorizedSQLException("query", null, new SQLException("secret", "XX000"));
            case "no-transaction" -> new CannotCreateTransactionException("secret");
            case "wrapped" -> new IllegalStateException("secret", SampleProblem.TOPIC_LOCKED.exception());
            default -> new IllegalStateException("secret " + how.toUpperCase(Locale.ROOT));
        };
    }
}
