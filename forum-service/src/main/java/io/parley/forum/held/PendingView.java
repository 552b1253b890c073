package io.parley.forum.held;

import java.util.UUID;

/**
 * What waits until a moderator has seen it.
 *
 * @param id of the approval
 */
public record PendingView(UUID id, HeldStatus status, HoldReason reason) {}
