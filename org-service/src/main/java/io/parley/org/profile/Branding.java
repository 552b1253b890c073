package io.parley.org.profile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record Branding(@Nullable UUID logoFileId, @Nullable String primaryColor) {}
