package io.parley.system.bench;

import io.parley.system.chat.ChatBench;
import io.parley.system.command.Commands;
import io.parley.system.command.Count;
import io.parley.system.stack.LocalStack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "./parley bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {ForumBench.class, ChatBench.class},
        description =
                "Measures the running stack. Throughput is told as a ratio to plain JDBC with the same SQL on the "
                        + "same database, in turns in the same run. Use an otherwise idle machine.")
public final class Bench implements Callable<Integer> {

    private static final double RATIO_WANTED = 0.25;
    private static final double P99_WANTED = 50;
    private static final Duration JDBC_WARM_UP = Duration.ofSeconds(10);

    @Option(
            names = "--clients",
            defaultValue = "8",
            converter = Count.class,
            description = "Clients at once. Default: ${DEFAULT-VALUE}")
    private int clients;

    @Option(
            names = "--rounds",
            defaultValue = "9",
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

    public static void main(String[] args) {
        System.exit(Commands.run(new Bench(), args));
    }

    @Override
    public Integer call() throws Exception {
        LocalStack stack = LocalStack.ofEnvironment();
        stack.requireRunning();
        BenchScene scene = BenchScene.build(stack.parley(), clients);
        boolean good = throughput(stack, scene);
        Idle.await(stack);
        new LiveLatency(scene.renewed(), out).measure(300, Duration.ofMillis(50));
        new SearchLatency(scene.renewed(), out).measure(100);
        return good ? 0 : 1;
    }

    private boolean throughput(LocalStack stack, BenchScene scene) throws Exception {
        try (JdbcPosts jdbc = JdbcPosts.prepare(stack, scene)) {
            new WarmUp(Duration.ofSeconds(warmUp), out).run(time -> throughGateway(stack, scene, time));
            Load.run(clients, JDBC_WARM_UP, jdbc);
            List<Double> ratios = new ArrayList<>();
            double worst = 0;
            for (int round = 1; round <= rounds; round++) {
                Idle.await(stack);
                Load.Result limit = Load.run(clients, Duration.ofSeconds(seconds), jdbc);
                Load.Result posts = throughGateway(stack, scene, Duration.ofSeconds(seconds));
                ratios.add(posts.perSecond() / limit.perSecond());
                worst = Math.max(worst, posts.latency().p99());
                out.printf(
                        "round %d  plain JDBC  %s%s%n",
                        round, limit, limit.processors().warning());
                out.printf(
                        "         gateway     %s%s   ratio %.2f%n",
                        posts, posts.processors().warning(), ratios.getLast());
            }
            Ratios all = Ratios.of(ratios);
            out.printf(
                    "posts through the gateway: ratio %s of plain JDBC (wanted %.2f), p99 at most %.1f ms (wanted %.0f)%n",
                    all, RATIO_WANTED, worst, P99_WANTED);
            return all.middle() >= RATIO_WANTED && worst <= P99_WANTED;
        }
    }

    private Load.Result throughGateway(LocalStack stack, BenchScene scene, Duration time) throws Exception {
        try (HttpLoad http = HttpLoad.posts(stack.parley(), scene.renewed())) {
            Idle.await(stack);
            return Load.run(clients, time, http);
        }
    }
}
