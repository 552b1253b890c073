package io.parley.forum.preview;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how pages are fetched.
 *
 * @param enabled false where the service may not call out
 * @param patience for a whole page, with its redirects
 * @param kept how long a preview is shown without another look
 * @param internal whether pages may be at internal addresses
 */
@ConfigurationProperties("parley.forum.link-previews")
record LinkPreviewProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("7d") Duration kept,
        @DefaultValue("false") boolean internal) {}
