package io.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void partsComeBackAsTheyWere() {
        Instant at = Instant.parse("2026-01-02T03:04:05.678901Z");
        Cursor cursor = Cursor.parse(Cursor.of(ID, at, -7L, 1.5, "zwölf \"🎉\"").encoded());
        assertThat(cursor.uuid(0)).isEqualTo(ID);
        assertThat(cursor.instant(1)).isEqualTo(at);
        assertThat(cursor.number(2)).isEqualTo(-7);
        assertThat(cursor.decimal(3)).isEqualTo(1.5);
        assertThat(cursor.text(4)).isEqualTo("zwölf \"🎉\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[", "null", "[null]", "[[\"a\"]]", "{\"a\":1}", "[\"\\u0000\"]", "[\"\\ud800\"]"})
    void whatNoListGaveIsInvalid(String json) {
        String encoded = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.parse(encoded))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a b", "ÄÖÜ", "WyJhIl0/", "%5B%5D"})
    void whatIsNotBase64IsInvalid(String encoded) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.parse(encoded))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
    }

    @Test
    void aVeryLongOneIsInvalid() {
        String encoded = Cursor.of("x".repeat(2000)).encoded();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.parse(encoded))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
    }

    @Test
    void partsOfAnotherKindAreInvalid() {
        Cursor cursor = Cursor.of("text", "+1000000000-12-31T23:59:59Z", "NaN");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.uuid(0))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.number(0))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.instant(0))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.instant(1))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.decimal(2))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursor.text(3))
                .matches(problem -> problem.is(CommonProblem.INVALID_CURSOR));
    }
}
