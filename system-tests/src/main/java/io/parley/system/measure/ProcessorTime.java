package io.parley.system.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the whole machine's processors did, in ticks of 10 ms; all zero where the system doesn't tell.
 *
 * @param busy with any process
 * @param stolen by the host of a virtual machine, for others: a measurement with much of it says nothing
 * @param all idle time included
 */
public record ProcessorTime(long busy, long stolen, long all) {

    private static final Path STATISTICS = Path.of("/proc/stat");
    // The columns: user, nice, system, idle, iowait, irq, softirq, steal.
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;
    private static final double MILLIS = 10;
    private static final double WORTH_TELLING = 0.02;

    /** Since the machine started. */
    public static ProcessorTime now() {
        if (!Files.isReadable(STATISTICS)) return new ProcessorTime(0, 0, 0);
        try (Stream<String> lines = Files.lines(STATISTICS)) {
            long[] ticks = lines.findFirst().stream()
                    .flatMap(line -> Stream.of(line.split(" +")).skip(1))
                    .mapToLong(Long::parseLong)
                    .limit(STOLEN + 1)
                    .toArray();
            if (ticks.length <= STOLEN) return new ProcessorTime(0, 0, 0);
            long all = LongStream.of(ticks).sum();
            return new ProcessorTime(all - ticks[IDLE] - ticks[WAITING] - ticks[STOLEN], ticks[STOLEN], all);
        } catch (IOException unreadable) {
            return new ProcessorTime(0, 0, 0);
        }
    }

    /** What they did between two moments. */
    public ProcessorTime since(ProcessorTime begin) {
        return new ProcessorTime(busy - begin.busy, stolen - begin.stolen, all - begin.all);
    }

    /** The busy part of all processors' time, from 0 to 1. */
    public double share() {
        return (double) busy / Math.max(1, all);
    }

    /** The time of all of them, divided by what was done. */
    public double millisEach(int operations) {
        return busy * MILLIS / operations;
    }

    /** What is to be added to a measurement that the host disturbed. */
    public String warning() {
        double share = (double) stolen / Math.max(1, all);
        return share > WORTH_TELLING
                ? "   (the host took %.0f %% of the processors meanwhile)".formatted(share * 100)
                : "";
    }
}
