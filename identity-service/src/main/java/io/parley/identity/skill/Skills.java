package io.parley.identity.skill;

import io.parley.identity.IdentityProblem;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A skill is the same however its name is written. */
@Component
public class Skills {

    private final JdbcClient jdbc;
    private final Clock clock;

    Skills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The most endorsed first. */
    public List<SkillView> of(UUID userId, @Nullable UUID viewerId) {
        return jdbc.sql("""
                        select s.name, count(a.id) endorsement_count, coalesce(bool_or(a.id = :viewer), false) endorsed_by_me
                        from skill s
                        left join endorsement e on e.user_id = s.user_id and e.skill_key = s.key
                        left join account a on a.id = e.endorser_id and a.deactivated_at is null
                        where s.user_id = :user
                        group by s.key, s.name
                        order by endorsement_count desc, s.key
                        """)
                .param("user", userId)
                .param("viewer", viewerId, Types.OTHER)
                .query((row, _) -> new SkillView(
                        row.getString("name"), row.getInt("endorsement_count"), row.getBoolean("endorsed_by_me")))
                .list();
    }

    int count(UUID userId) {
        return jdbc.sql("select count(*) from skill where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    boolean has(UUID userId, String name) {
        return jdbc.sql("select exists (select from skill where user_id = :user and key = :key)")
                .param("user", userId)
                .param("key", key(name))
                .query(Boolean.class)
                .single();
    }

    /** Writes its name as it is written now. */
    void put(UUID userId, String name) {
        jdbc.sql("""
                        insert into skill (user_id, key, name) values (:user, :key, :name)
                        on conflict (user_id, key) do update set name = excluded.name
                        """)
                .param("user", userId)
                .param("key", key(name))
                .param("name", name)
                .update();
    }

    /** With what others said of it. */
    void remove(UUID userId, String name) {
        jdbc.sql("delete from skill where user_id = :user and key = :key")
                .param("user", userId)
                .param("key", key(name))
                .update();
    }

    /** @throws io.parley.web.problem.Problem {@code skill-not-found} */
    void endorse(UUID userId, String name, UUID endorserId) {
        if (!lock(userId, name)) throw IdentityProblem.SKILL_NOT_FOUND.exception();
        jdbc.sql("""
                        insert into endorsement (user_id, skill_key, endorser_id, created_at)
                        values (:user, :key, :endorser, :now) on conflict do nothing
                        """)
                .param("user", userId)
                .param("key", key(name))
                .param("endorser", endorserId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void withdraw(UUID userId, String name, UUID endorserId) {
        jdbc.sql("delete from endorsement where user_id = :user and skill_key = :key and endorser_id = :endorser")
                .param("user", userId)
                .param("key", key(name))
                .param("endorser", endorserId)
                .update();
    }

    /** Whatever one said of the other. */
    void withdrawAll(UUID userId, UUID endorserId) {
        jdbc.sql("delete from endorsement where user_id = :user and endorser_id = :endorser")
                .param("user", userId)
                .param("endorser", endorserId)
                .update();
    }

    private boolean lock(UUID userId, String name) {
        return jdbc.sql("select 1 from skill where user_id = :user and key = :key for share")
                .param("user", userId)
                .param("key", key(name))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
