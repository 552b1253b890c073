package io.parley.forum.post.thread;

import java.util.Locale;

/** How a topic's posts are listed. */
public enum PostOrder {
    /** By number. */
    FLAT,
    /** Each before its answers. */
    TREE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
