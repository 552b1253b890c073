package io.parley.org.organization;

import static io.parley.web.patch.Given.applied;

import io.parley.org.profile.Branding;
import io.parley.org.profile.DefaultRole;
import io.parley.org.profile.Profile;
import io.parley.org.profile.Settings;
import io.parley.org.profile.Visibility;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.text.Slugs;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field that is absent stays as it is; one that is null is cleared, where it can be (RFC 7396). */
record ChangeOrganizationRequest(
        @Nullable @Written(max = 100) String name,

        @Nullable @Size(min = 3, max = 50) @Pattern(regexp = Slugs.PATTERN)
        String slug,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        Given<String> description,

        @Nullable @Written(max = 50, blank = true) Given<String> category,
        @Nullable Visibility visibility,
        @Nullable @Valid BrandingChange branding,
        @Nullable @Valid SettingsChange settings) {

    ChangeOrganizationCommand toCommand(UUID orgId, CurrentUser actor, IfMatch ifMatch) {
        return new ChangeOrganizationCommand(orgId, actor, ifMatch, this);
    }

    Profile onto(Profile now) {
        return new Profile(
                slug == null ? now.slug() : slug,
                name == null ? now.name() : name.strip(),
                Texts.orNull(applied(description, now.description())),
                Texts.orNull(applied(category, now.category())),
                visibility == null ? now.visibility() : visibility);
    }

    Branding onto(Branding now) {
        if (branding == null) return now;
        return new Branding(
                applied(branding.logoFileId(), now.logoFileId()),
                Texts.orNull(applied(branding.primaryColor(), now.primaryColor())),
                Texts.orNull(applied(branding.accentColor(), now.accentColor())),
                Texts.orNull(applied(branding.customCss(), now.customCss())));
    }

    Settings onto(Settings now) {
        if (settings == null) return now;
        DefaultRole role = settings.defaultRole();
        return new Settings(
                role == null ? now.defaultRole() : role,
                applied(settings.messageEditMinutes(), now.messageEditMinutes()));
    }

    record BrandingChange(
            @Nullable Given<UUID> logoFileId,
            @Nullable @Pattern(regexp = COLOR) Given<String> primaryColor,
            @Nullable @Pattern(regexp = COLOR) Given<String> accentColor,
            @Nullable @Size(max = 20_000) Given<String> customCss) {

        private static final String COLOR = "(#[0-9a-fA-F]{6})?";
    }

    record SettingsChange(
            @Nullable DefaultRole defaultRole,
            @Nullable @Min(0) @Max(525_600) Given<Integer> messageEditMinutes) {}
}
