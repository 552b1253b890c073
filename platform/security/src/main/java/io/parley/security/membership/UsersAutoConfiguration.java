package io.parley.security.membership;

import io.parley.messaging.PlatformSchema;
import io.parley.security.KnownUsers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The names of users. On where the membership copy is on, and by {@code parley.security.users.enabled=true} also without it: the
 * owner of memberships shows users too.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnExpression("${parley.security.users.enabled:${parley.security.membership.enabled:true}}")
@ConditionalOnBean(JdbcClient.class)
public class UsersAutoConfiguration {

    @Bean
    @Order(10)
    PlatformSchema securitySchema() {
        return new PlatformSchema("security");
    }

    @Bean
    MembershipWriter membershipWriter(JdbcClient jdbc) {
        return new MembershipWriter(jdbc);
    }

    /** Where memberships are copied, their listener takes the users too. */
    @Bean
    @ConditionalOnProperty(name = "parley.security.membership.enabled", havingValue = "false")
    UserListener userListener(MembershipWriter copy) {
        return new UserListener(copy);
    }

    @Bean
    KnownUsers knownUsers(JdbcClient jdbc) {
        return new KnownUsers(jdbc);
    }
}
