package io.parley.notification.org;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the stream tells of an organization, named as org-service answers it. */
record OrgData(
        UUID id,
        String slug,
        String name,
        String visibility,
        @Nullable Integer memberLimit) {}
