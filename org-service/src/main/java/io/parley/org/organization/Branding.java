package io.parley.org.organization;

import org.jspecify.annotations.Nullable;

record Branding(@Nullable String logoUrl, @Nullable String primaryColor) {}
