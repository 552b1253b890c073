package io.parley.system.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Set<String> PROMISED = Set.of("a", "b", "c");

    @Test
    void eachPromiseKeptOnceIsClean() {
        assertThat(Finding.compare("place", PROMISED, List.of("c", "a", "b")).isClean())
                .isTrue();
    }

    @Test
    void aMissingPostIsLostButMayOnlyBeLate() {
        Finding finding = Finding.compare("place", PROMISED, List.of("a", "c"));

        assertThat(finding.lost()).isEqualTo(1);
        assertThat(finding.mayBecomeClean()).isTrue();
    }

    @Test
    void aRepeatedPostIsDoubled() {
        Finding finding = Finding.compare("place", PROMISED, List.of("a", "b", "b", "c"));

        assertThat(finding.doubled()).isEqualTo(1);
        assertThat(finding.mayBecomeClean()).isFalse();
    }

    @Test
    void aPostThatNobodyWasPromisedCountsAsDoubled() {
        assertThat(Finding.compare("place", PROMISED, List.of("a", "b", "c", "x"))
                        .doubled())
                .isEqualTo(1);
    }
}
