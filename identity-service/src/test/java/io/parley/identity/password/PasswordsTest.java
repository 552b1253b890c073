package io.parley.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.identity.IdentityProblem;
import io.parley.web.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String HERE = "192.0.2.1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aHashKnowsItsPasswordAndNoOther() {
        Passwords passwords = new Passwords(new PasswordProperties(256, 1, 2, 8, 4, PATIENCE));
        String hash = passwords.hash("correct horse", HERE);

        assertThat(passwords.matches("correct horse", hash, HERE)).isTrue();
        assertThat(passwords.matches("correct house", hash, HERE)).isFalse();
        assertThat(passwords.matches("correct horse", null, HERE)).isFalse();
        assertThat(passwords.hash("correct horse", HERE)).isNotEqualTo(hash);
        passwords.stop();
    }

    @Test
    void tooManyAtOnceAreSentAwayInsteadOfWaiting() {
        Passwords passwords = new Passwords(new PasswordProperties(19_456, 2, 1, 1, 4, PATIENCE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> hashes = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> passwords.hash("password", HERE), threads))
                    .toList();

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> hashes.forEach(CompletableFuture::join))
                    .havingCause()
                    .matches(cause -> cause instanceof Problem problem && problem.is(IdentityProblem.SIGN_IN_BUSY));
        }
        passwords.stop();
    }

    @Test
    void aPasswordIsTheSameHoweverAKeyboardComposesIt() {
        Passwords passwords = new Passwords(new PasswordProperties(256, 1, 2, 8, 4, PATIENCE));

        String hash = passwords.hash("Passw\u00f6rter und mehr", HERE);

        assertThat(passwords.matches("Passwo\u0308rter\u00a0und mehr", hash, HERE))
                .isTrue();
        passwords.stop();
    }

    @Test
    void manyOfOneAddressAreInNobodysWay() {
        Passwords passwords = new Passwords(new PasswordProperties(256, 1, 1, 8, 4, PATIENCE));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> many = IntStream.range(0, 100)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> passwords.hash("password", HERE), threads))
                    .toList();

            assertThat(passwords.hash("password", "192.0.2.2")).isNotEmpty();
            assertThat(many).allSatisfy(hash -> assertThat(hash.join()).isNotEmpty());
        }
        passwords.stop();
    }
}
