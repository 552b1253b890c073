package io.parley.system.bench;

import io.parley.system.measure.Latencies;
import io.parley.system.measure.ProcessorTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of clients that each do one thing again and again, the next as soon as the last is done. */
final class Load {

    private Load() {}

    /** What a client does. */
    interface Work {
        void once(int client) throws Exception;
    }

    /** @param processors how busy the whole machine was meanwhile */
    record Result(double perSecond, Latencies latency, ProcessorTime processors) {

        /** The time of all processors of the machine, divided by what was done. */
        double processorMillisEach() {
            return processors.millisEach(latency.sorted().size());
        }

        @Override
        public String toString() {
            return "%7.0f/s   %s   %.2f ms of processors each".formatted(perSecond, latency, processorMillisEach());
        }
    }

    /** Ends by itself when the time is over. */
    static Result run(int clients, Duration time, Work work) throws InterruptedException, ExecutionException {
        ProcessorTime before = ProcessorTime.now();
        long begin = System.nanoTime();
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> repeat(client, begin + time.toNanos(), work)));
            }
            for (Future<List<Long>> client : running) all.addAll(client.get());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(
                all.size() / seconds,
                Latencies.ofNanos(all),
                ProcessorTime.now().since(before));
    }

    private static List<Long> repeat(int client, long end, Work work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            work.once(client);
            times.add(System.nanoTime() - start);
        }
        return times;
    }
}
