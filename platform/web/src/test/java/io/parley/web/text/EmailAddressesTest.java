package io.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.validation.ConstraintValidatorContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    private final EmailAddresses addresses = new EmailAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                " Sp@Example.ORG ",
                "first.last+tag@mail.example.org",
                "info@m\u00fcller.de",
                "o'neil@x-y.ie"
            })
    void mailReachesThese(String address) {
        assertThat(isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nobody",
                "a@b",
                "a@localhost",
                "a@b.c",
                "a@127.0.0.1",
                "a@@b.co",
                "a b@c.de",
                ".a@b.co",
                "a..b@c.de",
                "a@-b.co",
                "a@b-.co",
                "a@b..co",
                "ann\u200b@example.org",
                "ann\u3164@example.org",
                "ann\ufe0f@example.org",
                "\u202eann@example.org",
                "ann\n@example.org",
                "ann@example.org\n.evil"
            })
    void theseAreNone(String address) {
        assertThat(isValid(address)).isFalse();
    }

    private boolean isValid(String address) {
        return addresses.isValid(address, mock(ConstraintValidatorContext.class));
    }
}
