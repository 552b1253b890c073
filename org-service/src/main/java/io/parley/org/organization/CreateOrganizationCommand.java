package io.parley.org.organization;

import io.parley.org.profile.Visibility;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateOrganizationCommand(
        @Nullable UUID id,
        CurrentUser founder,
        String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String category,
        Visibility visibility) {}
