package io.parley.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.input.InputDrill;
import io.parley.system.input.InputDrill.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class OddInputSystemTest {

    private static final int EACH = 15;
    private static final int OPERATIONS_AT_LEAST = 50;

    @Test
    void noOperationFailsOrHangsOrRefusesWithoutAWord() {
        long seed = System.nanoTime();

        Findings findings = InputDrill.run(RunningStack.parley(), EACH, seed);

        assertThat(findings.faults()).as("seed %d", seed).isEmpty();
        assertThat(findings.operations()).isGreaterThan(OPERATIONS_AT_LEAST);
    }
}
