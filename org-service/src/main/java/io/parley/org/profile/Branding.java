package io.parley.org.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an organization looks. */
public record Branding(
        @Nullable UUID logoFileId,
        @Nullable String primaryColor,
        @Nullable String accentColor,
        @Nullable String customCss) {}
