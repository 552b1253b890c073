package io.parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.web.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    @Test
    void wordsAreStrippedAndNamesAreLowerCase() {
        SearchQuery query = SearchQuery.parse("  lathe ", null, "Viktor", " Metal ");

        assertThat(query.words()).isEqualTo("lathe");
        assertThat(query.author()).isEqualTo("viktor");
        assertThat(query.tag()).isEqualTo("metal");
    }

    @Test
    void filtersAreTakenOutOfTheWordsButNotOutOfQuotes() {
        SearchQuery query = SearchQuery.parse(
                "from:Ada lathe tag:Wood \"tag:metal\" after:2026-01-01 before:2026-01-31 http://x", null, null, null);

        assertThat(query.words().split(" +", -1)).containsExactly("lathe", "\"tag:metal\"", "http://x");
        assertThat(query.author()).isEqualTo("ada");
        assertThat(query.tag()).isEqualTo("wood");
        assertThat(query.after()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(query.before()).isEqualTo("2026-01-31T00:00:00Z");
        assertThat(SearchQuery.parse("tag:wood", null, null, "metal").tag()).isEqualTo("metal");
    }

    @Test
    void whatOneWroteOneselfIsByTheCaller() {
        assertThat(SearchQuery.parse("lathe is:mine", null, null, null))
                .extracting(SearchQuery::words, SearchQuery::author)
                .containsExactly("lathe", SearchQuery.ME);
        assertThat(SearchQuery.parse("lathe is:solved from:ada", null, null, null))
                .extracting(SearchQuery::words, SearchQuery::author, SearchQuery::solved)
                .containsExactly("lathe", "ada", true);
        assertThatThrownBy(() -> SearchQuery.parse("is:unread", null, null, null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aFilterByNoDateIsRefused() {
        assertThatThrownBy(() -> SearchQuery.parse("before:tomorrow", null, null, null))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   "})
    void aSearchForNothingIsRefused(String q) {
        assertThatThrownBy(() -> SearchQuery.parse(q, null, null, null)).isInstanceOf(Problem.class);
    }

    @Test
    void moreThanTwoHundredCharactersAreRefused() {
        assertThat(SearchQuery.parse("x".repeat(200), null, null, null).words()).hasSize(200);
        assertThatThrownBy(() -> SearchQuery.parse("x".repeat(201), null, null, null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void onlyKnownTypesAndOrdersAreTaken() {
        SearchQuery query = SearchQuery.parse("x", null, null, null);

        assertThat(query.ofType("topic", List.of("topic", "post")).sortedBy("new"))
                .extracting(SearchQuery::type, SearchQuery::sort)
                .containsExactly("topic", SearchSort.NEW);
        assertThatThrownBy(() -> query.ofType("user", List.of("topic", "post"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> query.sortedBy("NEW")).isInstanceOf(Problem.class);
        assertThat(query.sortedBy("newest").sort()).isEqualTo(SearchSort.NEW);
    }
}
