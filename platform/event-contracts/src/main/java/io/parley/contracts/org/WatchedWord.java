package io.parley.contracts.org;

/**
 * A word that an organization watches.
 *
 * @param pattern matched against whole words without regard to case; {@code *} stands for any letters within one
 * @param action {@code block} refuses the text, {@code censor} hides the word, {@code approve} has a moderator see the text first, {@code
 *     flag} reports it
 */
public record WatchedWord(String pattern, String action) {}
