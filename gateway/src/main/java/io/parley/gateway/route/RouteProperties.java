package io.parley.gateway.route;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands before the gateway.
 *
 * @param publicUrl how clients call all of this
 * @param trustedProxies networks, as 10.0.0.0/8, whose X-Forwarded-For is believed
 */
@ConfigurationProperties("parley.gateway.routes")
record RouteProperties(String publicUrl, @DefaultValue List<String> trustedProxies) {}
