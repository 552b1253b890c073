package io.parley.org.organization;

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
        "Go, go-community",
        "棋, community",
        "'  --- ', community",
        "under_score, under-score"
    })
    void aNameBecomesASlug(String name, String slug) {
        assertThat(Slugs.ofName(name)).isEqualTo(slug);
    }

    @Test
    void aLongNameLeavesRoomForANumber() {
        String slug = Slugs.ofName("a".repeat(43) + " b c");

        assertThat(slug).hasSizeLessThanOrEqualTo(44).matches(Slugs.PATTERN);
    }

    @Test
    void theFirstFreeNumberIsTaken() {
        Set<String> taken = Set.of("chess", "chess-2", "chess-4");

        assertThat(Slugs.firstFree("chess", slug -> !taken.contains(slug))).isEqualTo("chess-3");
        assertThat(Slugs.firstFree("go-club", slug -> !taken.contains(slug))).isEqualTo("go-club");
    }
}
