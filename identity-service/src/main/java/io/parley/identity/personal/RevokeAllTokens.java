package io.parley.identity.personal;

import io.parley.identity.session.Revocations;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class RevokeAllTokens {

    private final JdbcClient jdbc;
    private final Revocations revocations;

    RevokeAllTokens(JdbcClient jdbc, Revocations revocations) {
        this.jdbc = jdbc;
        this.revocations = revocations;
    }

    @Transactional
    public void handle(UUID userId) {
        jdbc.sql("delete from personal_access_token where user_id = :user returning id")
                .param("user", userId)
                .query(UUID.class)
                .list()
                .forEach(tokenId -> revocations.tell(userId, tokenId));
    }
}
