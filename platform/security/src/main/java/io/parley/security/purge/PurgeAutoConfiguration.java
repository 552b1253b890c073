package io.parley.security.purge;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

/** Purges organizations, in services that say what they hold of them. */
@AutoConfiguration(afterName = "io.parley.messaging.MessagingAutoConfiguration")
@ConditionalOnBean(OrganizationData.class)
@EnableScheduling
public class PurgeAutoConfiguration {

    @Bean
    OrganizationPurges organizationPurges(JdbcClient jdbc) {
        return new OrganizationPurges(jdbc);
    }

    @Bean
    PurgeOrganizations purgeOrganizations(
            OrganizationPurges purges, OrganizationData data, JdbcClient jdbc, TransactionOperations transaction) {
        return new PurgeOrganizations(purges, data, jdbc, transaction);
    }
}
