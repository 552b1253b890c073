package io.parley.contracts.forum;

import java.util.UUID;

/**
 * One option of a poll.
 *
 * @param votes in a ranked poll, of those who put it first
 */
public record PollChoice(UUID id, String text, int votes) {}
