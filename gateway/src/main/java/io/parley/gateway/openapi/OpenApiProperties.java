package io.parley.gateway.openapi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where each service describes itself, the address that clients use, and how long the merged document holds. */
@ConfigurationProperties("parley.gateway.openapi")
record OpenApiProperties(
        Map<String, URI> services,
        String publicUrl,
        @DefaultValue("60s") Duration fresh,
        @DefaultValue("20s") Duration timeout) {}
