package io.parley.contracts.forum;

import java.util.UUID;

/** Somebody's vote on a post is now {@code value} and was {@code before}: 1 up, -1 down, 0 none. */
public record PostVote(UUID userId, int value, int before) {}
