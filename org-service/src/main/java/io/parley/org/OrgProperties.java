package io.parley.org;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param freeMemberLimit how many members an organization without a paid plan may have
 * @param publicUrl where people reach Parley, without a slash at the end
 */
@ConfigurationProperties("parley.org")
public record OrgProperties(
        @DefaultValue("100") int freeMemberLimit,
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
