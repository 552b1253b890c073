package io.parley.org.invitation.bulk;

import io.parley.messaging.Ids;
import io.parley.org.invitation.Token;
import io.parley.web.sql.Columns;
import io.parley.web.text.EmailAddresses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thousands of invitations in one statement. */
@Component
class BulkRows {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final String INSERT = """
            insert into invitation (id, org_id, token_hash, role, email, max_uses, expires_at, created_by, created_at, version)
            select made.id, :org, decode(made.hash, 'hex'), made.role, made.email, 1, :expires, :inviter, :now, 0
            from unnest(cast(:ids as uuid[]), cast(:hashes as text[]), cast(:roles as text[]), cast(:emails as text[]))
                 as made (id, hash, role, email)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those for whom an invitation is open. */
    Set<String> pending(UUID orgId, Collection<String> emails) {
        return jdbc.sql("""
                        select email from invitation
                        where org_id = :org and revoked_at is null and expires_at > :now and email = any(:emails)
                        """)
                .param("org", orgId)
                .param("now", Columns.at(clock.instant()))
                .param("emails", emails.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Those that members have confirmed to be theirs. */
    Set<String> members(UUID orgId, Collection<String> emails) {
        Map<String, String> byHash = new HashMap<>();
        emails.forEach(email -> byHash.put(EmailAddresses.hash(email), email));
        return jdbc
                .sql("""
                        select v.address_hash from verified_address v
                        join membership m on m.user_id = v.user_id and m.org_id = :org
                        where v.address_hash = any(:hashes)
                        """)
                .param("org", orgId)
                .param("hashes", byHash.keySet().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(hash -> byHash.getOrDefault(hash, ""))
                .collect(Collectors.toSet());
    }

    void insert(UUID orgId, UUID inviterId, List<New> made) {
        Instant now = clock.instant();
        jdbc.sql(INSERT)
                .param("org", orgId)
                .param("expires", Columns.at(now.plus(LIFE)))
                .param("inviter", inviterId)
                .param("now", Columns.at(now))
                .param("ids", texts(made, one -> one.id().toString()))
                .param(
                        "hashes",
                        texts(made, one -> HexFormat.of().formatHex(one.token().hash())))
                .param("roles", texts(made, New::role))
                .param("emails", texts(made, New::email))
                .update();
    }

    private static String[] texts(List<New> made, Function<New, String> column) {
        return made.stream().map(column).toArray(String[]::new);
    }

    /** An invitation that is being made. */
    record New(UUID id, Token token, String email, String role) {
        static New of(String email, String role) {
            return new New(Ids.next(), Token.fresh(), email, role);
        }
    }
}
