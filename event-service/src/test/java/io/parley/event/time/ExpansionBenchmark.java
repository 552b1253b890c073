package io.parley.event.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A thousand series of the usual kinds, expanded over five years. {@code mvn -pl event-service -Pjmh test-compile exec:exec} runs
 * it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ExpansionBenchmark {

    static final int SERIES = 1000;

    // Most meet once a week, some every other week, some on a day of the month.
    private static final List<String> RULES = List.of(
            "RRULE:FREQ=WEEKLY",
            "RRULE:FREQ=WEEKLY",
            "RRULE:FREQ=WEEKLY;INTERVAL=2",
            "RRULE:FREQ=MONTHLY;BYDAY=1TU",
            "RRULE:FREQ=MONTHLY;BYMONTHDAY=2");

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-03-02T19:00");
    private static final EventTimes EVENING = new EventTimes(TUESDAY, TUESDAY.plusHours(2), ZoneId.of("Europe/Berlin"));

    /** How many occurrences they have together. */
    @Benchmark
    public int expand() {
        int occurrences = 0;
        for (int i = 0; i < SERIES; i++)
            occurrences +=
                    Expansion.of(EVENING, RULES.get(i % RULES.size()), NOW).size();
        return occurrences;
    }
}
