package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"up --replicas 2 forum", "up forum --replicas=2", "up -d --replicas 2 forum"})
    void aCountIsNoName(String command) {
        Options options = Options.after(command.split(" "));

        assertThat(options.replicas()).hasValue(2);
        assertThat(options.names()).containsExactly("forum");
        options.allowOnly(Set.of("-d", "--replicas"));
    }

    @Test
    void withoutOneNothingIsSaid() {
        assertThat(Options.after(new String[] {"up"}).replicas()).isEmpty();
        assertThat(Options.after(new String[] {"up"}).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --replicas 0", "up --replicas many", "up --replicas 10"})
    void whatIsNoCountIsRefused(String command) {
        Options options = Options.after(command.split(" "));

        assertThatExceptionOfType(UnknownOption.class).isThrownBy(options::replicas);
    }
}
