package io.parley.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Chess Club, chess-club",
        "Café   Zürich!, cafe-zurich",
        "棋, ''",
        "'  --- ', ''",
        "under_score, under-score",
        "abcdefghijk lmn, abcdefghijk"
    })
    void aNameBecomesASlug(String name, String slug) {
        assertThat(Slugs.ofName(name, 12)).isEqualTo(slug);
    }

    @Test
    void theFirstFreeNumberIsTaken() {
        Set<String> taken = Set.of("chess", "chess-2", "chess-4");
        assertThat(Slugs.firstFree("chess", slug -> !taken.contains(slug))).isEqualTo("chess-3");
        assertThat(Slugs.firstFree("go-club", slug -> !taken.contains(slug))).isEqualTo("go-club");
    }
}
