package io.parley.org;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param trialMemberLimit how many members a new organization may have until billing-service says
 * @param publicUrl where people reach Parley, without a slash at the end
 */
@ConfigurationProperties("parley.org")
public record OrgProperties(
        @DefaultValue("50") int trialMemberLimit,
        @DefaultValue("http://localhost:8080") URI publicUrl) {}
