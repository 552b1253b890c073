package io.parley.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicStateTest {

    @Test
    void tagsAreKeptLowerCasedAndOnce() {
        TopicState state = TopicState.fresh("A question", List.of("Java", "java", "Spring-4"));

        assertThat(state.tags()).containsExactly("java", "spring-4");
    }
}
