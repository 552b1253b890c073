package io.parley.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    void aRoundThatTheHostDisturbedHardlyMovesTheMiddle() {
        assertThat(Ratios.of(List.of(0.29, 0.05, 0.28, 0.3, 0.27)).middle()).isEqualTo(0.28);
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTwo() {
        assertThat(Ratios.of(List.of(0.5, 0.125, 0.25, 0.75)).middle()).isEqualTo(0.375);
    }

    @Test
    void theRangeIsToldToo() {
        assertThat(Ratios.of(List.of(0.31, 0.22, 0.27))).hasToString("0.27 (0.22 to 0.31)");
    }
}
