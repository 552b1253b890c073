package io.parley.identity.secondfactor;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who needs a code to sign in, and which codes are good. */
@Component
public class SecondFactors {

    private static final String APP_CODE = "\\d{6}";

    private final JdbcClient jdbc;
    private final RecoveryCodes recoveryCodes;
    private final TotpKeys keys;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, RecoveryCodes recoveryCodes, TotpKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.recoveryCodes = recoveryCodes;
        this.clock = clock;
    }

    public boolean isOn(UUID userId) {
        return jdbc.sql("select 1 from second_factor where user_id = :user and confirmed_at is not null")
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public int recoveryCodesLeft(UUID userId) {
        return recoveryCodes.left(userId);
    }

    /** A new secret, of no use until it is confirmed; empty if one is in use. */
    public Optional<String> begin(UUID userId) {
        byte[] secret = Totp.newSecret();
        int begun = jdbc.sql("""
                        insert into second_factor (user_id, secret, key_id, created_at) values (:user, :secret, :key, :now)
                        on conflict (user_id) do update
                        set secret = excluded.secret, key_id = excluded.key_id, created_at = excluded.created_at, last_step = 0
                        where second_factor.confirmed_at is null
                        """)
                .param("user", userId)
                .param("secret", keys.encrypt(userId, secret))
                .param("key", keys.current())
                .param("now", Columns.at(clock.instant()))
                .update();
        return begun == 1 ? Optional.of(Totp.written(secret)) : Optional.empty();
    }

    /** Recovery codes, if the code is right and none was confirmed before. */
    @Transactional
    public Optional<List<String>> confirm(UUID userId, String code) {
        if (isOn(userId) || !isRight(userId, code)) return Optional.empty();
        jdbc.sql("update second_factor set confirmed_at = :now where user_id = :user")
                .param("now", Columns.at(clock.instant()))
                .param("user", userId)
                .update();
        return Optional.of(recoveryCodes.replace(userId));
    }

    /** Whether a code of the app or a recovery code is good. It is good once. */
    public boolean accepts(UUID userId, String code) {
        return code.matches(APP_CODE) ? isRight(userId, code) : recoveryCodes.use(userId, code);
    }

    @Transactional
    public void remove(UUID userId) {
        jdbc.sql("delete from second_factor where user_id = :user")
                .param("user", userId)
                .update();
        recoveryCodes.remove(userId);
    }

    // Of two who show the same code at once, one is right.
    private boolean isRight(UUID userId, String code) {
        Optional<byte[]> secret = jdbc.sql("select secret, key_id from second_factor where user_id = :user")
                .param("user", userId)
                .query((row, _) -> keys.decrypt(userId, Columns.textOrNull(row, "key_id"), row.getBytes("secret")))
                .optional();
        OptionalLong step = secret.isEmpty() ? OptionalLong.empty() : Totp.stepOf(secret.get(), code, clock.instant());
        return step.isPresent() && use(userId, step.getAsLong());
    }

    private boolean use(UUID userId, long step) {
        return jdbc.sql("update second_factor set last_step = :step where user_id = :user and last_step < :step")
                        .param("step", step)
                        .param("user", userId)
                        .update()
                == 1;
    }
}
