package io.parley.org.organization;

import io.parley.org.profile.Visibility;
import io.parley.security.CurrentUser;
import io.parley.web.text.Slugs;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateOrganizationRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 100) String name,

        @Nullable @Size(min = 3, max = 50) @Pattern(regexp = Slugs.PATTERN)
        String slug,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        String description,

        @Nullable @Written(max = 50, blank = true) String category,
        @NotNull Visibility visibility) {

    CreateOrganizationCommand toCommand(CurrentUser founder) {
        return new CreateOrganizationCommand(
                id, founder, name.strip(), slug, Texts.orNull(description), Texts.orNull(category), visibility);
    }
}
