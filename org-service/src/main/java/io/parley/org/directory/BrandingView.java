package io.parley.org.directory;

import io.parley.org.branding.ColorAdvice;
import io.parley.org.profile.Branding;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an organization looks.
 *
 * @param primaryAdvice how to use the colour so that people can read; null without one, and so for the accent
 * @param customCss rules that change colours, fonts and borders, and nothing else
 * @param logoUrl a fresh address, good for a quarter of an hour
 */
public record BrandingView(
        @Nullable UUID logoFileId,
        @Nullable URI logoUrl,
        @Nullable String primaryColor,
        @Nullable ColorAdvice primaryAdvice,
        @Nullable String accentColor,
        @Nullable ColorAdvice accentAdvice,
        @Nullable String customCss) {

    static BrandingView of(Branding branding) {
        return new BrandingView(
                branding.logoFileId(),
                null,
                branding.primaryColor(),
                advice(branding.primaryColor()),
                branding.accentColor(),
                advice(branding.accentColor()),
                branding.customCss());
    }

    BrandingView withLogo(@Nullable URI url) {
        return new BrandingView(logoFileId, url, primaryColor, primaryAdvice, accentColor, accentAdvice, customCss);
    }

    private static @Nullable ColorAdvice advice(@Nullable String color) {
        return color == null ? null : ColorAdvice.on(color);
    }
}
