package io.parley.contracts.chat;

/** How many have reacted to a message with this emoji. */
public record Reaction(String emoji, int count) {}
