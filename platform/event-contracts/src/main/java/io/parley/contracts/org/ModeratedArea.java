package io.parley.contracts.org;

import java.util.UUID;

/** A place that a member moderates: a {@code forum} with all forums below it, or a {@code channel}. */
public record ModeratedArea(String type, UUID id) {}
