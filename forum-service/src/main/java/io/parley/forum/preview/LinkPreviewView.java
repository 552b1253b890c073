package io.parley.forum.preview;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param title at most 200 characters
 * @param description at most 500 characters
 * @param imageUrl by https
 */
record LinkPreviewView(
        String url,
        @Nullable String title,
        @Nullable String description,
        @Nullable String siteName,
        @Nullable String imageUrl) {}
