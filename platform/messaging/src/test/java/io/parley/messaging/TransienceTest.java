package io.parley.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.TransactionSystemException;

class TransienceTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new TransientFailure("search is away", new IllegalStateException()),
                new CannotGetJdbcConnectionException("no connection"),
                new CannotAcquireLockException("deadlock"),
                new UncheckedIOException(new IOException("connection refused")),
                new TransactionSystemException("commit", new SQLException("terminated", "57P01")),
                new TransactionSystemException("commit", new SQLException("connection lost", "08006")),
                new TransactionSystemException("rollback", new SQLException("the pool says: connection is closed")));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new NullPointerException(),
                new DataIntegrityViolationException("too long", new SQLException("too long", "22001")),
                new TransactionSystemException("commit", new SQLException("violated", "23503")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void infrastructureComesBack(Throwable failure) {
        assertThat(Transience.isTransient(new ListenerExecutionFailedException("listener", failure)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void theEventsOwnFaultLasts(Throwable failure) {
        assertThat(Transience.isTransient(new ListenerExecutionFailedException("listener", failure)))
                .isFalse();
    }
}
