package io.parley.chat.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chat.Team;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ParleyIntegrationTest
class BusyChannelIntegrationTest {

    // More than there are connections.
    private static final int SENDERS = 14;

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void thoseWhoWaitForOneChannelLeaveConnectionsToTheOthers() throws InterruptedException, ExecutionException {
        Team team = Team.of(given, api);
        UUID busy = team.channel();
        UUID other = team.channel();

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> waiting = transaction.execute(_ -> {
                hold(busy);
                List<Future<Answer>> sent = Stream.generate(() -> clients.submit(() -> post(team, busy)))
                        .limit(SENDERS)
                        .toList();
                await().until(() -> waitingForLocks() >= 3);

                assertThat(post(team, other).status()).isEqualTo(201);
                return sent;
            });

            for (Future<Answer> one : waiting)
                // Whose turn doesn't come in time is told to try again.
                assertThat(one.get().status()).isIn(201, 503);
            assertThat(post(team, busy).status()).isEqualTo(201);
        }
    }

    private Answer post(Team team, UUID channel) {
        return api.as(team.member()).post("/api/v1/channels/" + channel + "/messages", Map.of("body", "Me, too"));
    }

    private void hold(UUID channel) {
        jdbc.sql("select id from channel where id = ? for update")
                .param(channel)
                .query(UUID.class)
                .single();
    }

    private int waitingForLocks() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and wait_event_type = 'Lock'""").query(Integer.class).single();
    }
}
