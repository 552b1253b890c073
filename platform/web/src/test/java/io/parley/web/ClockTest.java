package io.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockTest {

    private final Clock clock = new WebAutoConfiguration().clock();

    @Test
    void everyInstantIsOneThatTheDatabaseCanKeep() {
        assertThat(Stream.generate(clock::instant).limit(1000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)));
    }
}
