package io.parley.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure is about what a listener needs, which comes back, and not about the event itself. */
public final class Transience {

    private static final Set<Class<? extends Throwable>> TRANSIENT = Set.of(
            TransientFailure.class,
            DataAccessResourceFailureException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            CannotCreateTransactionException.class,
            SQLTransientException.class,
            IOException.class,
            TimeoutException.class);

    // Connection lost, too many of something, stopped by an operator, rolled back for another's sake.
    private static final Set<String> TRANSIENT_SQL_STATES = Set.of("08", "53", "57", "40");

    private Transience() {}

    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (saysSo(cause)) return true;
        }
        return false;
    }

    private static boolean saysSo(Throwable cause) {
        if (cause instanceof SQLException sql && hasTransientState(sql)) return true;
        return TRANSIENT.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static boolean hasTransientState(SQLException failure) {
        String state = failure.getSQLState();
        // PostgreSQL and its driver always name one. The pool names none when a connection is gone.
        if (state == null) return true;
        return state.length() == 5 && TRANSIENT_SQL_STATES.contains(state.substring(0, 2));
    }
}
