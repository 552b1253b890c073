package io.parley.search.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feed it **warm** water     | Feed it warm water",
                "[the guide](https://x.org) | the guide",
                "use `select *` here        | select *",
                "# Heading                  | Heading",
                "a < b & c                  | a < b & c"
            })
    void keepsTheWordsAndDropsTheMarks(String markdown, String text) {
        assertThat(PlainText.of(markdown)).contains(text);
    }
}
