package io.parley.org.organization;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A field that is absent stays as it is; one that is null is cleared, where it can be (RFC 7396). */
record ChangeOrganizationRequest(
        @Size(max = 100) @Pattern(regexp = Texts.NOT_BLANK_LINE, message = Texts.LINE_MESSAGE) @Nullable
        String name,

        @Size(min = 3, max = 50) @Pattern(regexp = Slugs.PATTERN) @Nullable
        String slug,

        @JsonDeserialize(using = Clearable.class)
        @Size(max = 2000)
        @Pattern(regexp = Texts.PARAGRAPHS, message = Texts.PARAGRAPHS_MESSAGE)
        @Nullable
        String description,

        @JsonDeserialize(using = Clearable.class)
        @Size(max = 50)
        @Pattern(regexp = Texts.LINE, message = Texts.LINE_MESSAGE)
        @Nullable
        String category,

        @Nullable Visibility visibility,
        @Valid @Nullable BrandingChange branding,
        @Valid @Nullable SettingsChange settings) {

    ChangeOrganizationCommand toCommand(UUID orgId, CurrentUser actor, IfMatch ifMatch) {
        return new ChangeOrganizationCommand(orgId, actor, ifMatch, this);
    }

    Profile onto(Profile now) {
        return new Profile(
                slug == null ? now.slug() : slug,
                name == null ? now.name() : name.strip(),
                changed(description, now.description()),
                changed(category, now.category()),
                visibility == null ? now.visibility() : visibility);
    }

    Branding onto(Branding now) {
        if (branding == null) return now;
        return new Branding(
                changed(branding.logoUrl(), now.logoUrl()), changed(branding.primaryColor(), now.primaryColor()));
    }

    Settings onto(Settings now) {
        return settings == null || settings.defaultRole() == null ? now : new Settings(settings.defaultRole());
    }

    private static @Nullable String changed(@Nullable String change, @Nullable String now) {
        return change == null ? now : Texts.orNull(change);
    }

    record BrandingChange(
            @JsonDeserialize(using = Clearable.class) @Size(max = 500) @Pattern(regexp = LOGO_URL) @Nullable
            String logoUrl,

            @JsonDeserialize(using = Clearable.class) @Pattern(regexp = COLOR) @Nullable
            String primaryColor) {

        private static final String LOGO_URL = "(https?://[^\\s\\p{Cntrl}\"'<>]+)?";
        private static final String COLOR = "(#[0-9a-fA-F]{6})?";
    }

    record SettingsChange(@Nullable DefaultRole defaultRole) {}
}
