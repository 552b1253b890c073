package io.parley.forum.watchword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "damn, Damn it!",
        "damn, Dámn",
        "damn, so (damn)",
        "dämn, DAMN",
        "straße, STRASSE",
        "damn, ｄａｍｎ",
        "casino*, the casinos",
        "casino*, casino",
        "*casino, my supercasino!",
        "*sin*, casinos",
        "c*s*o, casino",
        "buy now, Buy  now",
        "c++, in c++ only",
        "*.example, evil.example",
        "🖕, well 🖕",
        "赌*, 赌场"
    })
    void aPatternIsFoundWholeAndHoweverItIsWritten(String pattern, String text) {
        assertThat(new WordMatcher(List.of(pattern)).in(text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "damn, damnation",
        "damn, goddamn",
        "casino*, occasino",
        "*casino, casinos",
        "c*s*o, cairo",
        "buy now, buynow",
        "buy now, buy it now",
        "c++, c+",
        "a*a, a"
    })
    void whatIsOnlyAPartOrSomethingElseIsNotFound(String pattern, String text) {
        assertThat(new WordMatcher(List.of(pattern)).in(text)).isEmpty();
    }

    @Test
    void whatNobodySeesHidesNothing() {
        assertThat(new WordMatcher(List.of("damn")).in("da\u200Bm\u00ADn\uFE0F"))
                .hasSize(1);
    }

    @Test
    void theWorstTextsAndPatternsTakeLittleTime() {
        String endless = "a".repeat(50_000);
        WordMatcher wild = new WordMatcher(List.of("*a*a*a*a*a*a*a*a*a*b", "*" + "a".repeat(97) + "b*", "a*b"));
        WordMatcher many = new WordMatcher(
                IntStream.range(0, 1000).mapToObj(nth -> "*w" + nth + "*").toList());

        assertTimeout(Duration.ofSeconds(2), () -> assertThat(wild.in(endless)).isEmpty());
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(many.in("word ".repeat(10_000))).isEmpty());
    }
}
