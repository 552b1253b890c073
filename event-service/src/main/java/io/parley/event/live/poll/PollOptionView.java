package io.parley.event.live.poll;

import java.util.UUID;

/** One of the answers of a poll, and how many chose it. */
public record PollOptionView(UUID id, String text, int votes) {}
