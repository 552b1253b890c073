package io.parley.org.watchword;

import io.parley.contracts.org.WatchedWord;
import io.parley.contracts.org.WatchedWordsChanged;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ReplaceWatchedWords {

    private static final String INSERT = """
            insert into watched_word (org_id, position, pattern, action)
            select :org, word.position, word.pattern, word.action
            from unnest(cast(:patterns as text[]), cast(:actions as text[])) with ordinality
                 as word (pattern, action, position)""";

    private final Seats seats;
    private final Journal journal;
    private final JdbcClient jdbc;

    ReplaceWatchedWords(Seats seats, Journal journal, JdbcClient jdbc) {
        this.seats = seats;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Transactional
    public void handle(UUID orgId, CurrentUser user, WatchedWords wanted) {
        seats.enter(orgId, user).caller().require(Permission.MANAGE_SETTINGS);
        List<WatchedWord> words = wanted.words().stream()
                .map(word ->
                        new WatchedWord(word.pattern().strip(), word.action().wire()))
                .distinct()
                .toList();
        jdbc.sql("delete from watched_word where org_id = :org")
                .param("org", orgId)
                .update();
        jdbc.sql(INSERT)
                .param("org", orgId)
                .param("patterns", words.stream().map(WatchedWord::pattern).toArray(String[]::new))
                .param("actions", words.stream().map(WatchedWord::action).toArray(String[]::new))
                .update();
        journal.tell(
                new WatchedWordsChanged(orgId, words),
                user.id(),
                "watched-words.changed",
                Target.organization(orgId),
                Map.of("count", words.size()));
    }
}
