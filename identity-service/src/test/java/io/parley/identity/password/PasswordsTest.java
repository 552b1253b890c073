package io.parley.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.identity.IdentityProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void aHashKnowsItsPasswordAndNoOther() {
        Passwords passwords = new Passwords(new PasswordProperties(256, 1, 2, 8));
        String hash = passwords.hash("correct horse");

        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct house", hash)).isFalse();
        assertThat(passwords.matches("correct horse", null)).isFalse();
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
        passwords.stop();
    }

    @Test
    void tooManyAtOnceAreSentAwayInsteadOfWaiting() {
        Passwords passwords = new Passwords(new PasswordProperties(19_456, 2, 1, 1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> hashes = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> passwords.hash("password"), threads))
                    .toList();

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> hashes.forEach(CompletableFuture::join))
                    .havingCause()
                    .matches(cause -> cause instanceof Problem problem && problem.is(IdentityProblem.SIGN_IN_BUSY));
        }
        passwords.stop();
    }
}
