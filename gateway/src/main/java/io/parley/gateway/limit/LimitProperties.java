package io.parley.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one client may ask for.
 *
 * @param maxBody the largest request body
 * @param requests for a signed-in user over all, or for an address without a token
 * @param guarded tighter ones for an address at some paths, whoever asks
 */
@ConfigurationProperties("parley.gateway.limits")
record LimitProperties(
        @DefaultValue("1MB") DataSize maxBody,
        Rate requests,
        @DefaultValue List<GuardedPath> guarded) {

    /** So many at once, and again so many over each period. */
    record Rate(long requests, Duration per) {}

    record GuardedPath(String path, Rate rate) {}
}
