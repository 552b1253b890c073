package io.parley.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicSortTest {

    @Test
    void everyColumnOfTheOrderIsComparedByTheCursor() {
        assertThat(TopicSort.ACTIVE.order()).isEqualTo(" order by t.pinned desc, t.last_post_at desc, t.id desc");
        assertThat(TopicSort.ACTIVE.after()).isEqualTo(" and (t.pinned, t.last_post_at, t.id) < (:pinned, :at, :id)");
    }

    @ParameterizedTest
    @EnumSource
    void theParameterIsTheLowerCaseName(TopicSort sort) {
        assertThat(new TopicSorts().convert(sort.wire())).isEqualTo(sort);
        assertThatThrownBy(() -> new TopicSorts().convert(sort.name())).isInstanceOf(IllegalArgumentException.class);
    }
}
