package io.parley.identity.secondfactor;

import io.parley.identity.secret.Secret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes for whoever has lost the app; each is good once. */
@Component
class RecoveryCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    // Without those that are mistaken for each other.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODES = 10;
    private static final int PARTS = 4;
    private static final int PART = 4;

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> replace(UUID userId) {
        remove(userId);
        List<String> codes = IntStream.range(0, CODES).mapToObj(_ -> fresh()).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (user_id, code_hash) values (:user, :hash)")
                .param("user", userId)
                .param("hash", hash(code))
                .update());
        return codes;
    }

    /** Whether it was good; it isn't any more. */
    boolean use(UUID userId, String code) {
        return jdbc.sql("delete from recovery_code where user_id = :user and code_hash = :hash")
                        .param("user", userId)
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    int left(UUID userId) {
        return jdbc.sql("select count(*) from recovery_code where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    void remove(UUID userId) {
        jdbc.sql("delete from recovery_code where user_id = :user")
                .param("user", userId)
                .update();
    }

    private static String fresh() {
        return IntStream.range(0, PARTS).mapToObj(_ -> part()).collect(Collectors.joining("-"));
    }

    private static String part() {
        return RANDOM.ints(PART, 0, ALPHABET.length())
                .mapToObj(i -> "" + ALPHABET.charAt(i))
                .collect(Collectors.joining());
    }

    private static String hash(String code) {
        return new Secret(code.strip().toLowerCase(Locale.ROOT)).hash();
    }
}
