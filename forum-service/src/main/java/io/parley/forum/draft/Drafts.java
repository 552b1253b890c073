package io.parley.forum.draft;

import io.parley.forum.ForumProblem;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people have begun to write, each their own. */
@Component
class Drafts {

    /** One has no more. */
    private static final int MOST = 200;

    // To send the same again, because the answer was lost, is no conflict.
    private static final String SAVE = """
        insert into draft (user_id, key, body, data, version, updated_at)
        values (:user, :key, :body, cast(:data as jsonb), 1, :now)
        on conflict (user_id, key) do update
           set body = excluded.body, data = excluded.data, version = draft.version + 1, updated_at = excluded.updated_at
         where draft.version = :version
            or (draft.body = excluded.body and draft.data is not distinct from excluded.data)
        returning *\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where another version is there. */
    Optional<DraftView> save(CurrentUser user, String key, String body, @Nullable String data, int version) {
        return jdbc.sql(SAVE)
                .param("user", user.id())
                .param("key", key)
                .param("body", body)
                .param("data", data)
                .param("version", version)
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> DraftView.of(row))
                .optional();
    }

    Optional<DraftView> find(CurrentUser user, String key) {
        return jdbc.sql("select * from draft where user_id = :user and key = :key")
                .param("user", user.id())
                .param("key", key)
                .query((row, _) -> DraftView.of(row))
                .optional();
    }

    /** @throws Problem {@code draft-not-found} */
    DraftView one(CurrentUser user, String key) {
        return find(user, key).orElseThrow(ForumProblem.DRAFT_NOT_FOUND::exception);
    }

    boolean isFull(CurrentUser user) {
        return jdbc.sql("select count(*) >= :most from draft where user_id = :user")
                .param("most", MOST)
                .param("user", user.id())
                .query(Boolean.class)
                .single();
    }

    void remove(CurrentUser user, String key) {
        jdbc.sql("delete from draft where user_id = :user and key = :key")
                .param("user", user.id())
                .param("key", key)
                .update();
    }
}
