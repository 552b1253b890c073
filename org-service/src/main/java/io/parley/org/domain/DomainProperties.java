package io.parley.org.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How domains are verified.
 *
 * @param server where DNS is asked, as {@code host} or {@code host:port}; empty for what the machine asks
 * @param recheckAfter how often a record that was found is looked for again
 * @param lostAfter how long it may be away until the domain is lost
 */
@ConfigurationProperties("parley.org.domains")
record DomainProperties(
        @DefaultValue("") String server,
        @DefaultValue("P1D") Duration recheckAfter,
        @DefaultValue("P3D") Duration lostAfter) {}
