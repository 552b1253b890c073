package io.parley.identity.app;

import io.parley.messaging.Ids;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** What people let apps do. */
@Component
public class Grants implements OAuth2AuthorizationConsentService {

    private final JdbcClient jdbc;
    private final Clock clock;

    Grants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the user has let the client do so far. */
    public Set<String> of(UUID userId, UUID clientId) {
        return Set.copyOf(jdbc.sql("""
                        select unnest(scopes) from oauth_grant where user_id = :user and client_id = :client""")
                .param("user", userId)
                .param("client", clientId)
                .query(String.class)
                .list());
    }

    /** Lets the client do this as well. */
    public void add(UUID userId, UUID clientId, Set<String> scopes) {
        jdbc.sql("""
                        insert into oauth_grant (id, user_id, client_id, scopes, granted_at)
                        values (:id, :user, :client, string_to_array(:scopes, ' '), :now)
                        on conflict (user_id, client_id) do update
                           set granted_at = excluded.granted_at,
                               scopes = array(select unnest(oauth_grant.scopes) union select unnest(excluded.scopes) order by 1)""")
                .param("id", Ids.next())
                .param("user", userId)
                .param("client", clientId)
                .param("scopes", String.join(" ", scopes))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    Page<GrantView> of(UUID userId, PageRequest page) {
        List<GrantView> rows = jdbc.sql("""
                        select g.id, c.name, g.scopes, g.granted_at
                          from oauth_grant g join oauth_client c on c.id = g.client_id
                         where g.user_id = :user and (cast(:before as uuid) is null or g.id < :before)
                         order by g.id desc
                         limit :rows""")
                .param("user", userId)
                .param("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query((row, _) -> new GrantView(
                        Columns.uuid(row, "id"),
                        row.getString("name"),
                        Columns.texts(row, "scopes"),
                        Columns.instant(row, "granted_at")))
                .list();
        return Page.of(rows, page, grant -> Cursor.of(grant.id()));
    }

    boolean isOf(UUID userId, UUID grantId) {
        return jdbc.sql("select exists (select from oauth_grant where id = :id and user_id = :user)")
                .param("id", grantId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    void remove(UUID grantId) {
        jdbc.sql("delete from oauth_grant where id = :id").param("id", grantId).update();
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        add(
                UUID.fromString(consent.getPrincipalName()),
                UUID.fromString(consent.getRegisteredClientId()),
                consent.getScopes());
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        jdbc.sql("delete from oauth_grant where user_id = cast(:user as uuid) and client_id = cast(:client as uuid)")
                .param("user", consent.getPrincipalName())
                .param("client", consent.getRegisteredClientId())
                .update();
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String userId) {
        Set<String> scopes = of(UUID.fromString(userId), UUID.fromString(clientId));
        if (scopes.isEmpty()) return null;
        OAuth2AuthorizationConsent.Builder consent = OAuth2AuthorizationConsent.withId(clientId, userId);
        scopes.forEach(consent::scope);
        return consent.build();
    }
}
