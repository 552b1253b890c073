package io.parley.identity.app;

import io.parley.identity.token.Scopes;
import io.parley.identity.token.SigningKeys;
import io.parley.identity.token.TokenProperties;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Apps as Spring's authorization server sees them. One whose owner is away is unknown to it. */
@Component
class RegisteredClients implements RegisteredClientRepository {

    private static final Duration CODE_LIFE = Duration.ofMinutes(2);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final TokenSettings tokens;

    RegisteredClients(JdbcClient jdbc, SigningKeys keys, TokenProperties properties) {
        this.jdbc = jdbc;
        this.tokens = TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFE)
                .accessTokenTimeToLive(properties.accessTokenLife())
                .refreshTokenTimeToLive(REFRESH_LIFE)
                .reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(keys.algorithm())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("People register apps");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return uuid(clientId) == null ? null : find(clientId);
    }

    private @Nullable RegisteredClient find(String clientId) {
        return jdbc.sql("""
                        select c.id, c.name, c.redirect_uris, c.secret_hash, c.created_at
                          from oauth_client c join account a on a.id = c.owner_id and a.deactivated_at is null
                         where c.id = cast(:id as uuid)""")
                .param("id", clientId)
                .query((row, _) -> client(row))
                .optional()
                .orElse(null);
    }

    private RegisteredClient client(ResultSet row) throws SQLException {
        String id = Columns.uuid(row, "id").toString();
        @Nullable String secretHash = Columns.textOrNull(row, "secret_hash");
        List<String> redirectUris = Columns.texts(row, "redirect_uris");
        RegisteredClient.Builder client = RegisteredClient.withId(id)
                .clientId(id)
                .clientIdIssuedAt(Columns.instant(row, "created_at"))
                .clientName(row.getString("name"))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(redirectUris))
                .scopes(scopes -> scopes.addAll(Scopes.ofClients()))
                .tokenSettings(tokens)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(secretHash == null)
                        .requireAuthorizationConsent(true)
                        .build());
        if (secretHash == null)
            return client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .build();
        return client.clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .build();
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
