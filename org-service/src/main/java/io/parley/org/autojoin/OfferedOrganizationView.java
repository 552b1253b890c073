package io.parley.org.autojoin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization that takes everybody with a confirmed address of its domain. */
record OfferedOrganizationView(
        UUID id, String slug, String name, @Nullable String description, int memberCount) {}
