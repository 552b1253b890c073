package io.parley.org.directory;

import io.parley.org.profile.Branding;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organization looks.
 *
 * @param logoUrl a fresh address, good for a quarter of an hour
 */
public record BrandingView(
        @Nullable UUID logoFileId,
        @Nullable URI logoUrl,
        @Nullable String primaryColor) {

    static BrandingView of(Branding branding) {
        return new BrandingView(branding.logoFileId(), null, branding.primaryColor());
    }

    BrandingView withLogo(@Nullable URI url) {
        return new BrandingView(logoFileId, url, primaryColor);
    }
}
