package io.parley.system.bench;

import io.parley.system.client.Session;
import io.parley.system.command.Count;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "forum",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures votes of many clients on one post through the gateway, as a ratio to a loop of upserts of one "
                        + "row by as many clients over plain JDBC, in turns in the same run.")
final class ForumBench implements Callable<Integer> {

    private static final double RATIO_WANTED = 1.0;
    private static final Duration JDBC_WARM_UP = Duration.ofSeconds(10);

    @Option(
            names = "--clients",
            defaultValue = "16",
            converter = Count.class,
            description = "Clients at once. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            converter = Count.class,
            description = "Pairs of measurements, of which the middle ratio counts. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            converter = Count.class,
            description = "Of each measurement. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "300",
            description = "Seconds before at most; it ends when the JVMs' compilers rest. Default: ${DEFAULT-VALUE}")
    private int warmUp;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        // Nobody votes on what they wrote themselves: the first one writes it, and the others vote.
        BenchScene scene = BenchScene.build(stack.parley(), clients + 1);
        String post = scene.clients()
                .getFirst()
                .get("/topics/" + scene.topics().getFirst())
                .orThrow()
                .string("firstPostId");
        try (JdbcCounter counter = JdbcCounter.prepare(stack, clients)) {
            new WarmUp(Duration.ofSeconds(warmUp), out).run(time -> votes(stack, scene, post, time));
            Load.run(clients, JDBC_WARM_UP, counter);
            Ratios all = compare(stack, scene, post, counter);
            out.printf("votes on one post: ratio %s of upserts of one row (wanted %.2f)%n", all, RATIO_WANTED);
            return all.middle() >= RATIO_WANTED ? 0 : 1;
        }
    }

    private Ratios compare(LocalStack stack, BenchScene scene, String post, JdbcCounter counter) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Idle.await(stack);
            Load.Result limit = Load.run(clients, Duration.ofSeconds(seconds), counter);
            Load.Result votes = votes(stack, scene, post, Duration.ofSeconds(seconds));
            ratios.add(votes.perSecond() / limit.perSecond());
            out.printf("round %d  upserts of one row  %s%n", round, limit);
            out.printf("         votes on one post   %s   ratio %.2f%n", votes, ratios.getLast());
        }
        return Ratios.of(ratios);
    }

    private Load.Result votes(LocalStack stack, BenchScene scene, String post, Duration time) throws Exception {
        List<Session> voters = scene.renewed().clients().subList(1, clients + 1);
        try (HttpLoad http = HttpLoad.votes(stack.parley(), voters, post)) {
            Idle.await(stack);
            return Load.run(clients, time, http);
        }
    }

    /** The row that all would wait for if a post kept its score where everybody writes it. */
    private static final class JdbcCounter implements Load.Work, AutoCloseable {

        private static final String UPSERT = "insert into bench.counter (id, score) values (1, 1)"
                + " on conflict (id) do update set score = counter.score + 1";

        private final List<Connection> connections = new ArrayList<>();

        static JdbcCounter prepare(LocalStack stack, int clients) throws SQLException {
            JdbcCounter counter = new JdbcCounter();
            for (int i = 0; i < clients; i++) counter.connections.add(stack.database("forum"));
            counter.execute("drop schema if exists bench cascade");
            counter.execute("create schema bench");
            counter.execute(
                    "create table bench.counter (id integer primary key, score bigint not null) with (fillfactor = 50)");
            return counter;
        }

        @Override
        public void once(int client) throws SQLException {
            try (var upsert = connections.get(client).prepareStatement(UPSERT)) {
                upsert.executeUpdate();
            }
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connections.getFirst().createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            execute("drop schema bench cascade");
            for (var connection : connections) connection.close();
        }
    }
}
