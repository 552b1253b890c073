package io.parley.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.testing.Posts;
import io.parley.messaging.testing.SeenRecords;
import io.parley.messaging.testing.Servers;
import io.parley.messaging.testing.TestService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayLeadershipIntegrationTest {

    private static final String POSTS = "forum.posts";
    private static final String LEADERS = """
            select pid from pg_locks
            where locktype = 'advisory' and granted
                and database = (select oid from pg_database where datname = current_database())""";

    private final UUID key = UUID.randomUUID();
    private TestService one;
    private TestService other;
    private SeenRecords seen;

    @BeforeEach
    void startTwoReplicas() {
        String database = Servers.SHARED.newDatabase();
        one = TestService.startOn(database, TestService.Bare.class, "parley.messaging.relay.sweep=10s");
        await().until(() -> leaders().size() == 1);
        other = TestService.startOn(database, TestService.Bare.class);
        seen = new SeenRecords();
    }

    @AfterEach
    void stop() {
        other.close();
        one.close();
        seen.close();
    }

    @Test
    void oneOfTwoReplicasSendsAndSendsOnce() {
        for (int number = 1; number <= 20; number++) (number % 2 == 0 ? one : other).append(Posts.aPost(key, number));

        seen.awaitOf(POSTS, key, 20);
        await().until(() -> one.unsent() == 0);
        assertThat(leaders()).hasSize(1);
        assertThat(seen.idsOf(POSTS, key)).isEqualTo(one.storedIds(key));
    }

    @Test
    void whenTheLeadersConnectionDiesAReplicaTakesOverAndNothingIsLost() {
        one.append(Posts.aPost(key, 1));
        seen.awaitOf(POSTS, key, 1);
        await().until(() -> one.unsent() == 0);
        int leader = leaders().getFirst();

        assertThat(one.jdbc()
                        .sql("select pg_terminate_backend(?)")
                        .param(leader)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        for (int number = 2; number <= 20; number++) one.append(Posts.aPost(key, number));

        seen.awaitOf(POSTS, key, 20);
        await().until(() -> one.unsent() == 0);
        assertThat(seen.idsOf(POSTS, key))
                .startsWith(one.storedIds(key).getFirst())
                .containsAll(one.storedIds(key));
        assertThat(leaders()).hasSize(1).doesNotContain(leader);
    }

    @Test
    void whenTheLeaderStopsAReplicaTakesOver() {
        one.close();
        other.append(Posts.aPost(key, 1));

        assertThat(seen.awaitOf(POSTS, key, 1)).hasSize(1);
    }

    private List<Integer> leaders() {
        return one.jdbc().sql(LEADERS).query(Integer.class).list();
    }
}
