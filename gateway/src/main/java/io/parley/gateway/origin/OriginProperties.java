package io.parley.gateway.origin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Browsers.
 *
 * @param allowedOrigins pages that may call and open sockets
 * @param strictTransportSecurity whether browsers must stay with https; off where there is none
 */
@ConfigurationProperties("parley.gateway.browsers")
record OriginProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("true") boolean strictTransportSecurity) {}
