package io.parley.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void tagsAreKeptLowerCasedAndOnce() {
        assertThat(Tags.lowerCased(List.of("Java", "java", "Spring-4"))).containsExactly("java", "spring-4");
    }
}
