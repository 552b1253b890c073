package io.parley.gateway.limit;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one client may ask for.
 *
 * @param maxBody the largest request body
 * @param bodyTimeout how long a whole request body may take to come
 * @param bodyMemory what all bodies above 16 KB that are on their way may hold together
 * @param requests for a signed-in user over all, or for an address without a token
 * @param guarded for an address at some routes, by the route's id
 */
@ConfigurationProperties("parley.gateway.limits")
record LimitProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("48MB") DataSize bodyMemory,
        Rate requests,
        @DefaultValue Map<String, Rate> guarded) {

    /** So many at once, and again so many over each period. */
    record Rate(long requests, Duration per) {}
}
