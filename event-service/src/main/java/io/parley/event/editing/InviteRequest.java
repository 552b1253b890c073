package io.parley.event.editing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Whom to ask to come. */
record InviteRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> userIds) {}
