package io.parley.system.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Processor time that the host of a virtual machine gave to others meanwhile: a measurement with much of it says nothing. */
record StolenTime(long stolen, long all) {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final int STEAL = 7;
    private static final double WORTH_TELLING = 0.02;

    static StolenTime fromNow() {
        return now();
    }

    void tell(PrintStream out) {
        StolenTime now = now();
        double share = (double) (now.stolen - stolen) / Math.max(1, now.all - all);
        if (share > WORTH_TELLING)
            out.printf("         (the host took %.0f %% of the processors meanwhile)%n", share * 100);
    }

    private static StolenTime now() {
        if (!Files.isReadable(STATISTICS)) return new StolenTime(0, 0);
        try (Stream<String> lines = Files.lines(STATISTICS)) {
            long[] ticks = lines.findFirst().stream()
                    .flatMap(line -> Stream.of(line.split(" +")).skip(1))
                    .mapToLong(Long::parseLong)
                    .limit(STEAL + 1)
                    .toArray();
            return new StolenTime(
                    ticks.length > STEAL ? ticks[STEAL] : 0,
                    LongStream.of(ticks).sum());
        } catch (IOException unreadable) {
            return new StolenTime(0, 0);
        }
    }
}
