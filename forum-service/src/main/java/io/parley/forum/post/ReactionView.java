package io.parley.forum.post;

/** How many reacted with an emoji, and whether the caller did. */
record ReactionView(String emoji, int count, boolean mine) {}
