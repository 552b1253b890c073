package io.parley.test;

import io.parley.security.KnownUsers;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link ParleyIntegrationTest} lets a test inject, under names that no service uses. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean("parleyTestTokens")
    Tokens tokens(ObjectProvider<Clock> clock) {
        return new Tokens(clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean("parleyTestApi")
    Api api(Environment environment, Tokens tokens) {
        return new Api(
                () -> URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")), tokens);
    }

    @Bean("parleyTestStreams")
    Streams streams(ObjectProvider<Clock> clock) {
        return new Streams(TestServers.shared().kafka(), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean("parleyTestGiven")
    Given given(
            Streams streams,
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<KnownUsers> names,
            Environment environment) {
        boolean ofMembers = environment.getProperty("parley.security.membership.enabled", Boolean.class, true);
        JdbcClient client = names.getIfAvailable() == null ? null : jdbc.getIfAvailable();
        return new Given(streams, StandInOrgService.shared(), client == null ? null : Copies.in(client, ofMembers));
    }
}
