package io.parley.system.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void itEndsWhenNothingIsInTheWay() {
        Iterator<String> obstacles = List.of("3 events", "1 event").iterator();

        wait(Duration.ofMinutes(1), Duration.ofMinutes(1))
                .until("all is sent", () -> obstacles.hasNext() ? Optional.of(obstacles.next()) : Optional.empty());

        assertThat(obstacles).isExhausted();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void inVainItEndsAndNamesWhatWasInTheWay() {
        assertThatExceptionOfType(WaitedInVain.class)
                .isThrownBy(() -> wait(Duration.ZERO, Duration.ofMinutes(1))
                        .until("all is sent", () -> Optional.of("3 events wait")))
                .withMessage("Waited in vain for 0 s until all is sent: 3 events wait");
    }

    @Test
    void aLongOneSaysWhatItIsFor() {
        assertThatExceptionOfType(WaitedInVain.class)
                .isThrownBy(() -> wait(Duration.ofMillis(200), Duration.ZERO)
                        .until("all is sent", () -> Optional.of("3 events wait")));

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Waiting until all is sent: 3 events wait");
    }

    private Wait wait(Duration patience, Duration silence) {
        return new Wait(patience, silence, new PrintStream(shown, true, StandardCharsets.UTF_8));
    }
}
