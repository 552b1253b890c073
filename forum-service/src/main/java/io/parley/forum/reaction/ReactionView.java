package io.parley.forum.reaction;

/** How many reacted with an emoji, and whether the caller did. */
public record ReactionView(String emoji, int count, boolean mine) {}
