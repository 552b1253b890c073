package io.parley.event.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpansionBenchmarkTest {

    private static final int FEWEST = 150;
    private static final int MOST = 160;

    @Test
    void itExpandsAThousandSeriesOverFiveYears() {
        int each = new ExpansionBenchmark().expand() / ExpansionBenchmark.SERIES;

        assertThat(each).isBetween(FEWEST, MOST);
    }
}
