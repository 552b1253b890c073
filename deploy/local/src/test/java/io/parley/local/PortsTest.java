package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final StartPlan EVERYTHING = StartPlan.of(List.of());

    @Test
    void noTwoUsesShareAPort() {
        List<Integer> all = numbers(new Ports(0));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void aStackMovedByTenThousandRunsBesideTheFirst() {
        Set<Integer> first = new HashSet<>(numbers(new Ports(0)));

        assertThat(numbers(new Ports(10_000))).doesNotContainAnyElementsOf(first);
    }

    @Test
    void eachOfNineReplicasHasPortsOfItsOwn() {
        List<Integer> all = new Ports(0)
                .usedBy(EVERYTHING, 9).stream().map(Ports.PortUse::port).toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    private static List<Integer> numbers(Ports ports) {
        return ports.usedBy(EVERYTHING, 1).stream().map(Ports.PortUse::port).toList();
    }
}
