package io.parley.org.organization;

import io.parley.security.CurrentUser;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateOrganizationRequest(
        @Nullable UUID id,

        @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE)
        String name,

        @Size(min = 3, max = 50) @Pattern(regexp = Slugs.PATTERN) @Nullable
        String slug,

        @Size(max = 2000) @Pattern(regexp = Texts.PARAGRAPHS, message = Texts.PARAGRAPHS_MESSAGE) @Nullable
        String description,

        @Size(max = 50) @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE) @Nullable
        String category,

        @NotNull Visibility visibility) {

    CreateOrganizationCommand toCommand(CurrentUser founder) {
        return new CreateOrganizationCommand(
                id, founder, name.strip(), slug, Texts.orNull(description), Texts.orNull(category), visibility);
    }
}
