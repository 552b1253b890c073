package io.parley.org.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.org.profile.Settings;
import io.parley.org.profile.Visibility;
import io.parley.security.Role;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record OrganizationView(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable String category,
        Visibility visibility,
        int memberCount,
        @Nullable Integer memberLimit,
        String tier,
        BrandingView branding,
        Settings settings,
        @Nullable Role myRole,
        List<String> myPermissions,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version) {

    OrganizationView withLogo(@Nullable URI url) {
        return new OrganizationView(
                id,
                slug,
                name,
                description,
                category,
                visibility,
                memberCount,
                memberLimit,
                tier,
                branding.withLogo(url),
                settings,
                myRole,
                myPermissions,
                createdAt,
                updatedAt,
                version);
    }
}
