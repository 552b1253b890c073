package io.parley.forum.watchword;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.contracts.org.WatchedWord;
import io.parley.contracts.org.WatchedWordsChanged;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What each organization watches, as org-service told it last; other replicas follow within a second. */
@Component
class WatchedWords {

    private static final int MOST_KEPT = 1_000;
    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final String REPLACE = """
            insert into watched_words (org_id, patterns, actions, sequence) values (:org, :patterns, :actions, :sequence)
            on conflict (org_id) do update
               set patterns = excluded.patterns, actions = excluded.actions, sequence = excluded.sequence
             where watched_words.sequence < excluded.sequence""";

    private final JdbcClient jdbc;
    private final Cache<UUID, WordList> lists =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    WatchedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WordList of(UUID orgId) {
        return lists.get(orgId, this::read);
    }

    void replace(WatchedWordsChanged told, long sequence) {
        jdbc.sql(REPLACE)
                .param("org", told.orgId())
                .param(
                        "patterns",
                        told.words().stream().map(WatchedWord::pattern).toArray(String[]::new))
                .param("actions", told.words().stream().map(WatchedWord::action).toArray(String[]::new))
                .param("sequence", sequence)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lists.invalidate(told.orgId());
            }
        });
    }

    private WordList read(UUID orgId) {
        return jdbc.sql("select patterns, actions from watched_words where org_id = :org")
                .param("org", orgId)
                .query((row, _) -> new WordList(words(row)))
                .optional()
                .orElse(WordList.EMPTY);
    }

    private static List<WatchedWord> words(ResultSet row) throws SQLException {
        List<String> patterns = Columns.texts(row, "patterns");
        List<String> actions = Columns.texts(row, "actions");
        return IntStream.range(0, patterns.size())
                .mapToObj(nth -> new WatchedWord(patterns.get(nth), actions.get(nth)))
                .toList();
    }
}
