package io.parley.identity.authorization;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * What clients hold, as Spring stores it, but only the hashes of its tokens. Of two who use the same code or refresh token at once
 * one gets something; a refresh token that was traded away ends its authorization; and so does the revocation of any token.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

    private static final Map<String, String> COLUMNS = Map.of(
            "code",
            "authorization_code_value",
            OAuth2TokenType.ACCESS_TOKEN.getValue(),
            "access_token_value",
            OAuth2TokenType.REFRESH_TOKEN.getValue(),
            "refresh_token_value");
    private static final String VERSION = "parley.version";

    // Made when it is first used, because it asks the database for its columns: a start doesn't need one.
    private final SingletonSupplier<JdbcOAuth2AuthorizationService> stored;
    private final JdbcClient jdbc;
    private final EndAuthorizations endAuthorizations;
    private final TransactionTemplate transaction;

    Authorizations(
            JdbcOperations operations,
            JdbcClient jdbc,
            RegisteredClientRepository clients,
            EndAuthorizations endAuthorizations,
            PlatformTransactionManager transactions) {
        this.stored = SingletonSupplier.of(() -> new JdbcOAuth2AuthorizationService(operations, clients));
        this.jdbc = jdbc;
        this.endAuthorizations = endAuthorizations;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        transaction.executeWithoutResult(_ -> {
            if (HashedTokens.anyRevoked(authorization)) remove(authorization);
            else store(HashedTokens.hashed(authorization));
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        transaction.executeWithoutResult(_ -> endAuthorizations.one(UUID.fromString(authorization.getId())));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.obtain().findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String hash = HashedTokens.hash(token);
        Optional<Found> found = find(hash, type);
        if (found.isEmpty()) endIfSpent(hash);
        return found.map(row -> HashedTokens.showing(token, loaded(row))).orElse(null);
    }

    private void store(OAuth2Authorization authorization) {
        Long version = authorization.getAttribute(VERSION);
        if (version != null) claim(authorization, version);
        stored.obtain()
                .save(OAuth2Authorization.from(authorization)
                        .attributes(attributes -> attributes.remove(VERSION))
                        .build());
        if (version == null) tieToSession(authorization);
    }

    private void claim(OAuth2Authorization authorization, long version) {
        int claimed = jdbc.sql(
                        "update oauth2_authorization set version = version + 1 where id = :id and version = :version")
                .param("id", authorization.getId())
                .param("version", version)
                .update();
        if (claimed == 0) throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        OAuth2Authorization.Token<?> refresh = authorization.getRefreshToken();
        if (refresh == null) return;
        jdbc.sql("""
                        insert into oauth2_spent_token (token_hash, authorization_id)
                        select refresh_token_value, id from oauth2_authorization
                         where id = :id and refresh_token_value <> :next
                        on conflict do nothing""")
                .param("id", authorization.getId())
                .param("next", refresh.getToken().getTokenValue())
                .update();
    }

    private void tieToSession(OAuth2Authorization authorization) {
        Authentication person = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        if (person.getDetails() == null) return;
        jdbc.sql("update oauth2_authorization set session_id = cast(:session as uuid) where id = :id")
                .param("session", person.getDetails().toString())
                .param("id", authorization.getId())
                .update();
    }

    private Optional<Found> find(String hash, @Nullable OAuth2TokenType type) {
        String which = type == null
                ? "o.access_token_value = :hash or o.refresh_token_value = :hash"
                : "o." + COLUMNS.getOrDefault(type.getValue(), "state") + " = :hash";
        return jdbc.sql("select o.id, o.version from oauth2_authorization o"
                        + " join account a on a.id = o.user_id and a.deactivated_at is null where " + which)
                .param("hash", hash)
                .query(Found.class)
                .optional();
    }

    private @Nullable OAuth2Authorization loaded(Found row) {
        OAuth2Authorization authorization = stored.obtain().findById(row.id());
        if (authorization == null) return null;
        return OAuth2Authorization.from(authorization)
                .attribute(VERSION, row.version())
                .build();
    }

    private void endIfSpent(String hash) {
        jdbc.sql("select cast(authorization_id as uuid) from oauth2_spent_token where token_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> transaction.executeWithoutResult(_ -> endAuthorizations.one(id)));
    }

    private record Found(String id, long version) {}
}
