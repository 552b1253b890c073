package io.parley.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who holds something of people.
 *
 * @param holders the services that exports and erasures wait for, by {@code spring.application.name}
 */
@ConfigurationProperties("parley.identity")
public record HolderProperties(List<String> holders) {}
