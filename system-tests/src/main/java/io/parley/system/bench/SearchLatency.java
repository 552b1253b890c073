package io.parley.system.bench;

import io.parley.system.client.Session;
import io.parley.system.measure.Latencies;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From sending a post to finding it by a word that only it has. */
record SearchLatency(BenchScene scene, PrintStream out) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void measure(int posts) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < posts; i++) times.add(one("needle%s%d".formatted(Long.toString(System.nanoTime(), 36), i)));
        out.printf("post -> found by search:         %s  (aim 500 ms at p99)%n", Latencies.ofNanos(times));
    }

    private long one(String word) throws InterruptedException {
        Session author = scene.clients().getFirst();
        long begin = System.nanoTime();
        author.post(
                        "/topics/%s/posts".formatted(scene.topics().getFirst()),
                        Map.of("body", "%s %s".formatted(word, BenchScene.BODY)))
                .orThrow();
        while (author.get("/search?q=" + word).orThrow().json().path("items").isEmpty()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) throw new IllegalStateException("Never found");
            Thread.sleep(BETWEEN_LOOKS);
        }
        return System.nanoTime() - begin;
    }
}
