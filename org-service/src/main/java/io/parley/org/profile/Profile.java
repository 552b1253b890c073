package io.parley.org.profile;

import org.jspecify.annotations.Nullable;

/** How an organization presents itself and is found. */
public record Profile(
        String slug,
        String name,
        @Nullable String description,
        @Nullable String category,
        Visibility visibility) {}
