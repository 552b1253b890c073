package io.parley.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicStateTest {

    @ParameterizedTest
    @CsvSource({
        "C++, c++",
        "C#, c#",
        ".NET, .net",
        "node.js, node.js",
        "日本, 日本",
        "École, école",
        "E\u0301cole, école",
        "#hash, hash",
        "Spaced  Tag, spaced-tag",
        "हिन्दी, हिन्दी"
    })
    void aTagIsKeptInOneSpelling(String written, String kept) {
        assertThat(written).matches(Tags.PATTERN);
        assertThat(TopicState.fresh("A question", List.of(written)).tags()).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "---",
                "#",
                "+",
                "a/b",
                "a,b",
                "\u200b",
                "\u3164",
                "🎉",
                "a_b",
                "0123456789012345678901234567890"
            })
    void whatHasNoLetterOrMoreThanSignsIsNoTag(String written) {
        assertThat(written).doesNotMatch(Tags.PATTERN);
    }

    @Test
    void tagsAreKeptLowerCasedAndOnce() {
        TopicState state = TopicState.fresh("A question", List.of("Java", "java", "Spring-4"));

        assertThat(state.tags()).containsExactly("java", "spring-4");
    }
}
