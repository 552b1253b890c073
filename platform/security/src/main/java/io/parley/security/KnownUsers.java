package io.parley.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The names of users, from {@code identity.users}: for embedding them in answers without asking identity-service. */
public class KnownUsers {

    private static final int MOST_KEPT = 100_000;

    private final JdbcClient jdbc;
    private final Cache<UUID, Boolean> stored =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public KnownUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes sure that a caller can be shown before the event of their registration arrives; never overwrites. It joins the
     * caller's transaction, if there is one; what was committed once needs no second statement.
     */
    public void remember(CurrentUser user) {
        if (stored.getIfPresent(user.id()) != null) return;
        store(user);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            stored.put(user.id(), true);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stored.put(user.id(), true);
            }
        });
    }

    private void store(CurrentUser user) {
        jdbc.sql("""
                        insert into known_user (user_id, username, display_name, avatar_url, sequence)
                        values (:id, :username, :displayName, :avatarUrl, 0)
                        on conflict (user_id) do nothing
                        """)
                .param("id", user.id())
                .param("username", user.username())
                .param("displayName", user.displayName())
                .param("avatarUrl", user.avatarUrl())
                .update();
    }

    /** The users of these ids; those that nobody has told of are absent. */
    public Map<UUID, UserSummary> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc.sql("""
                        select user_id as id, username, display_name, avatar_url
                        from known_user where user_id = any(:ids)
                        """).param("ids", ids.toArray(UUID[]::new)).query(UserSummary.class).list().stream()
                .collect(Collectors.toMap(UserSummary::id, Function.identity()));
    }

    /** The ids of these usernames, keyed as asked; those that nobody has are absent. */
    public Map<String, UUID> idsByUsername(Set<String> lowerCase) {
        if (lowerCase.isEmpty()) return Map.of();
        return jdbc
                .sql("""
                        select distinct on (lower(username)) lower(username) as username, user_id
                        from known_user where lower(username) = any(:names)
                        order by lower(username), sequence desc
                        """)
                .param("names", lowerCase.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("username"), row.getObject("user_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
