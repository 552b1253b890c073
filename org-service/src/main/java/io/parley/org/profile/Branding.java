package io.parley.org.profile;

import org.jspecify.annotations.Nullable;

public record Branding(@Nullable String logoUrl, @Nullable String primaryColor) {}
