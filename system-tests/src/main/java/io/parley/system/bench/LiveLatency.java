package io.parley.system.bench;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.Session;
import io.parley.system.measure.Latencies;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From sending a post to its frame on the live socket of somebody else. */
record LiveLatency(BenchScene scene, PrintStream out) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void measure(int posts, Duration pace) throws InterruptedException {
        Session author = scene.clients().getFirst();
        String topic = scene.topics().getFirst();
        List<Long> times = new ArrayList<>();
        try (LiveSocket socket = scene.clients().getLast().subscribe("topic:" + topic)) {
            socket.expect("subscribed", PATIENCE);
            for (int i = 0; i < posts; i++) {
                times.add(one(author, topic, socket));
                Thread.sleep(pace);
            }
        }
        out.printf("post -> frame on a live socket:  %s  (aim 50 ms at p99)%n", Latencies.ofNanos(times));
    }

    private static long one(Session author, String topic, LiveSocket socket) throws InterruptedException {
        long begin = System.nanoTime();
        String id = author.post("/topics/%s/posts".formatted(topic), Map.of("body", BenchScene.BODY))
                .orThrow()
                .string("id");
        return socket.next(frame -> frame.data().path("id").asString("").equals(id), PATIENCE)
                        .orElseThrow()
                        .nanos()
                - begin;
    }
}
