package io.parley.identity.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.web.problem.Problem;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordsTest {

    private static final List<String> NAMES = List.of("ada-lovelace", "ada@example.com");

    private final NewPasswords newPasswords;

    NewPasswordsTest() throws IOException {
        newPasswords = new NewPasswords();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord",
                "password1",
                "12345678",
                "        ",
                "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
                "Ada-Lovelace",
                "ada@Example.com",
                "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> newPasswords.require(password, NAMES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "Correct-horse-battery-9",
                "tea-at-four-oclock",
                "Passw\u00f6rter-und-mehr"
            })
    void othersAreFine(String password) {
        assertThatCode(() -> newPasswords.require(password, NAMES)).doesNotThrowAnyException();
    }
}
