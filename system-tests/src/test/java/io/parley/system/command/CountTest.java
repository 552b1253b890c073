package io.parley.system.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class CountTest {

    @Test
    void aWholeNumberIsRead() {
        assertThat(new Count().convert("12")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "many", "", "99999999999"})
    void whatIsNoNumberOfThingsIsRefused(String value) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> new Count().convert(value))
                .withMessage("'%s' is not a whole number of 1 or more", value);
    }
}
