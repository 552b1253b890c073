package io.parley.contracts.forum;

/** How many have reacted to a post with this emoji. */
public record PostReaction(String emoji, int count) {}
