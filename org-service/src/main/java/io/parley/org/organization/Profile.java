package io.parley.org.organization;

import org.jspecify.annotations.Nullable;

/** How an organization presents itself and is found. */
record Profile(
        String slug,
        String name,
        @Nullable String description,
        @Nullable String category,
        Visibility visibility) {}
