package io.parley.org.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.org.access.Area;
import io.parley.org.profile.Settings;
import io.parley.org.profile.Visibility;
import io.parley.security.Role;
import io.parley.security.tier.Tier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization.
 *
 * @param memberLimit how many members it may have; null for no limit
 * @param readOnly whether nothing may be written there until its owner pays
 * @param archivedAt since when its owner has it be read only; null while it isn't archived
 * @param silenced whether moderators have the caller read only
 * @param myPermissions what the caller may do everywhere in it
 * @param myAreas where alone the caller may moderate; null for one who isn't limited to places
 */
public record OrganizationView(
        UUID id,
        String slug,
        String name,
        @Nullable String description,
        @Nullable String category,
        Visibility visibility,
        int memberCount,
        @Nullable Integer memberLimit,
        Tier tier,
        boolean readOnly,
        @Nullable Instant archivedAt,
        boolean silenced,
        BrandingView branding,
        Settings settings,
        @Nullable Role myRole,
        List<String> myPermissions,
        @Nullable Set<Area> myAreas,
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
                readOnly,
                archivedAt,
                silenced,
                branding.withLogo(url),
                settings,
                myRole,
                myPermissions,
                myAreas,
                createdAt,
                updatedAt,
                version);
    }
}
