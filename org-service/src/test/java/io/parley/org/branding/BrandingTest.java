package io.parley.org.branding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {

    @Test
    void blackOnWhiteStandsOutMost() {
        assertThat(ColorAdvice.on("#000000")).isEqualTo(new ColorAdvice("#000000", 21, "#ffffff", 21, "#000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffff00", "#00ff00", "#777777", "#ff0000", "#1f6feb"})
    void eachColourIsOfferedReadable(String color) {
        ColorAdvice advice = ColorAdvice.on(color);
        assertThat(advice.textContrast()).isGreaterThanOrEqualTo(4.5);
        assertThat(Shade.of(advice.readable()).contrastWith(Shade.WHITE)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".header { color: #123456; }",
                "/* ours */ a:hover, .card > h2 { background-color: rgb(1, 2, 3); font-family: 'Inter', serif }",
                ".x{--brand-2: var(--brand)}\n.y{ border-radius: 4px; }"
            })
    void looksMayChange(String css) {
        assertThat(SafeCss.objectionTo(css)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'https://evil.example/x.css';",
                ".a { background-color: url(https://evil.example/x) }",
                ".a { color: expression(alert(1)) }",
                ".a { position: fixed }",
                ".a { color: red; } </style><script>",
                "input[value^=a] { color: red }",
                ".a { color: \\75 rl(x) }",
                ".a { color }",
                ".a { color: red",
                "@media print { .a { color: red } }",
                ".a { color: re/**/d; background: red }"
            })
    void andNothingElse(String css) {
        assertThat(SafeCss.objectionTo(css)).isPresent();
    }
}
