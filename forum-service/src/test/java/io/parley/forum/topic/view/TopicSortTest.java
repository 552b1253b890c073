package io.parley.forum.topic.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.forum.place.ForumKind;
import io.parley.web.page.Cursor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicSortTest {

    @Test
    void everyColumnOfTheOrderIsComparedByTheCursor() {
        assertThat(TopicSort.TOP.order())
                .isEqualTo(" order by t.score desc, t.size_class desc, t.post_count desc, t.id desc");
        assertThat(TopicSort.TOP.after(Cursor.of("top", "id", 1, 1)))
                .isEqualTo(
                        " and (t.score, t.size_class, t.post_count, t.id) < (:score, topic_size_class(:size), :size, :id)");
    }

    @Test
    void pinnedTopicsComeFirstAndOnce() {
        String below = "(t.active_slot, t.last_post_at, t.id) < (topic_active_slot(:at), :at, :id)";

        assertThat(TopicSort.ACTIVE.order())
                .isEqualTo(" order by t.pinned desc, t.active_slot desc, t.last_post_at desc, t.id desc");
        assertThat(TopicSort.ACTIVE.after(Cursor.of("active", "id", "at", 1)))
                .isEqualTo(" and (not t.pinned or " + below + ")");
        assertThat(TopicSort.ACTIVE.after(Cursor.of("active", "id", "at", 0)))
                .isEqualTo(" and not t.pinned and " + below);
    }

    @Test
    void eachKindOfForumHasItsOrder() {
        assertThat(Arrays.stream(ForumKind.values()).map(TopicSort::usualIn))
                .containsExactly(TopicSort.ACTIVE, TopicSort.NEW, TopicSort.HOT, TopicSort.NEW);
    }

    @ParameterizedTest
    @EnumSource
    void theParameterIsTheLowerCaseName(TopicSort sort) {
        assertThat(new TopicSorts().convert(sort.wire())).isEqualTo(sort);
        assertThatThrownBy(() -> new TopicSorts().convert(sort.name())).isInstanceOf(IllegalArgumentException.class);
    }
}
