package io.parley.identity.password;

import static java.util.Objects.requireNonNull;

import io.parley.identity.IdentityProblem;
import io.parley.web.turn.Turns;
import jakarta.annotation.PreDestroy;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares on a few threads of its own, because a hash on a virtual thread would hold a carrier all the while. */
@Component
public class Passwords {

    private final PasswordEncoder encoder;
    private final ThreadPoolExecutor workers;
    private final Future<String> decoy;
    private final Turns<String> turns;

    Passwords(PasswordProperties properties) {
        encoder = new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(16, 32, 1, properties.memoryKib(), properties.iterations()),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
        workers = new ThreadPoolExecutor(
                properties.concurrent(),
                properties.concurrent(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.waiting()),
                Thread.ofPlatform().name("passwords-", 0).daemon().factory());
        turns = new Turns<>(properties.eachAddress(), properties.patience(), IdentityProblem.SIGN_IN_BUSY::exception);
        decoy = workers.submit(() -> encode(UUID.randomUUID().toString()));
    }

    /**
     * The hash to store, with its algorithm and parameters.
     *
     * @throws io.parley.web.problem.Problem {@code sign-in-busy} when too many wait already
     */
    public String hash(String password, String address) {
        return turns.take(address, () -> call(() -> encode(opaque(password))));
    }

    /**
     * Whether the password is the one of this hash. No hash takes as long as a wrong password, so that nobody learns from
     * the time taken which accounts exist.
     *
     * @throws io.parley.web.problem.Problem {@code sign-in-busy} when too many wait already
     */
    public boolean matches(String password, @Nullable String hash, String address) {
        return turns.take(
                address,
                () -> call(() -> encoder.matches(opaque(password), hash == null ? decoy.get() : hash)) && hash != null);
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    /** The same however a keyboard composes it: RFC 8265's OpaqueString. */
    static String opaque(String password) {
        return Normalizer.normalize(password.replaceAll("\\p{Zs}", " "), Normalizer.Form.NFC);
    }

    private String encode(String password) {
        return requireNonNull(encoder.encode(password));
    }

    private <T> T call(Callable<T> task) {
        try {
            return workers.submit(task).get();
        } catch (RejectedExecutionException full) {
            throw IdentityProblem.SIGN_IN_BUSY.exception();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw IdentityProblem.SIGN_IN_BUSY.exception();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Hashing failed", failed.getCause());
        }
    }
}
