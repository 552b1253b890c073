package io.parley.forum.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.web.text.Slugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumTreeTest {

    @ParameterizedTest
    @CsvSource({
        "General talk,        general-talk",
        "Café & Über,         cafe-uber",
        "'  --x__y--  ',      x-y",
        "日本語,               ri-ben-yu",
        "!!!,                 forum",
    })
    void aSlugIsMadeFromAnyName(String name, String slug) {
        assertThat(ForumTree.slugOf(name)).isEqualTo(slug);
    }

    @Test
    void aSlugLeavesRoomForANumber() {
        assertThat(ForumTree.slugOf("a ".repeat(50)))
                .hasSizeLessThanOrEqualTo(55)
                .matches(Slugs.PATTERN);
    }
}
