package io.parley.org.watchword;

import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WatchedWordQueries {

    private final JdbcClient jdbc;
    private final Access access;

    WatchedWordQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Transactional(readOnly = true)
    WatchedWords list(UUID orgId, CurrentUser user) {
        access.of(orgId, user).require(Permission.MODERATE);
        return new WatchedWords(
                jdbc.sql("select pattern, action from watched_word where org_id = :org order by position")
                        .param("org", orgId)
                        .query((row, _) -> new WatchedWords.WatchedWord(
                                row.getString("pattern"), WatchedWords.Action.ofWire(row.getString("action"))))
                        .list());
    }
}
