package io.parley.contracts.event;

import java.util.UUID;

/** One of the answers of a poll. */
public record PollOption(UUID id, String text) {}
