package io.parley.org.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void wildcardsAreOrdinaryCharacters() {
        assertThat(SearchText.contains("50%_a\\b")).isEqualTo("%50\\%\\_a\\\\b%");
    }

    @Test
    void nothingToLookForIsNoPattern() {
        assertThat(SearchText.contains("  ")).isNull();
        assertThat(SearchText.contains(null)).isNull();
    }

    @Test
    void spacesAroundDoNotMatter() {
        assertThat(SearchText.contains(" chess ")).isEqualTo("%chess%");
    }
}
