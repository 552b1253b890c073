package io.parley.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limit is only one if it is the same SQL. */
class JdbcPostsTest {

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"{3}\\n(.*?)\"{3}", Pattern.DOTALL);
    private static final Path ROOT = Path.of("..");

    @Test
    void thePostIsAppendedAsForumServiceDoesIt() throws IOException {
        String numbered = sqlIn("forum-service/src/main/java/io/parley/forum/topic/Topics.java")
                .getFirst();
        String stored = sqlIn("forum-service/src/main/java/io/parley/forum/post/PublishedPosts.java")
                .getFirst();

        assertThat(plain(JdbcPosts.APPEND)).isEqualTo("with numbered as ( " + numbered + stored);
    }

    @Test
    void theEventIsStoredAsTheOutboxDoesIt() throws IOException {
        assertThat(sqlIn("platform/messaging/src/main/java/io/parley/messaging/Outbox.java"))
                .contains(plain(JdbcPosts.EVENT));
    }

    @ParameterizedTest
    @CsvSource({"place/ForumPlace", "topic/TopicGate"})
    void whetherTheAuthorMayIsAskedAsForumServiceDoesIt(String source) throws IOException {
        assertThat(sqlIn("forum-service/src/main/java/io/parley/forum/%s.java".formatted(source)))
                .isNotEmpty()
                // Another query asks for many organizations at once.
                .filteredOn(part -> !part.contains("cross join"))
                .allSatisfy(part -> assertThat(plain(JdbcPosts.MAY)).contains(part));
    }

    private static List<String> sqlIn(String source) throws IOException {
        return TEXT_BLOCK
                .matcher(Files.readString(ROOT.resolve(source)))
                .results()
                .map(JdbcPostsTest::contentOf)
                .map(JdbcPostsTest::plain)
                .toList();
    }

    private static String contentOf(MatchResult block) {
        return block.group(1);
    }

    // Names of parameters and of columns in the answer are no matter of the database.
    private static String plain(String sql) {
        return sql.replace("\\\n", "\n")
                .replaceAll("(?<!:):\\w+", "?")
                .replaceAll(" as \\w+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
