package io.parley.identity.secondfactor;

import io.parley.web.sql.Columns;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Encrypts by the present key what an older one encrypted, or nothing did; an older key is needed until no row names it. */
@Component
class RenewSecrets {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final TotpKeys keys;

    RenewSecrets(JdbcClient jdbc, TotpKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
    @Transactional
    public void handle() {
        jdbc.sql("""
                        select user_id from second_factor where key_id is distinct from :current
                         limit :limit for update skip locked""")
                .param("current", keys.current())
                .param("limit", CHUNK)
                .query(UUID.class)
                .list()
                .forEach(this::renew);
    }

    private void renew(UUID userId) {
        byte[] secret = jdbc.sql("select secret, key_id from second_factor where user_id = :user")
                .param("user", userId)
                .query((row, _) -> keys.decrypt(userId, Columns.textOrNull(row, "key_id"), row.getBytes("secret")))
                .single();
        jdbc.sql("update second_factor set secret = :secret, key_id = :key where user_id = :user")
                .param("secret", keys.encrypt(userId, secret))
                .param("key", keys.current())
                .param("user", userId)
                .update();
    }
}
