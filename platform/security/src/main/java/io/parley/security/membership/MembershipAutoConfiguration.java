package io.parley.security.membership;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.parley.security.OrgDirectory;
import io.parley.security.tier.Tiers;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The membership copy; off by {@code parley.security.membership.enabled=false} where the truth itself lives. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration",
            "io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration"
        })
@ConditionalOnProperty(name = "parley.security.membership.enabled", matchIfMissing = true)
@ConditionalOnBean(JdbcClient.class)
public class MembershipAutoConfiguration {

    @Bean
    MembershipListener membershipListener(MembershipWriter copy) {
        return new MembershipListener(copy);
    }

    @Bean
    @ConditionalOnMissingBean
    OrgDirectory orgDirectory(
            JdbcClient jdbc,
            RestClient.Builder http,
            CircuitBreakerRegistry breakers,
            @Value("${parley.org-service.url}") String url,
            @Value("${parley.org-service.timeout}") Duration timeout) {
        OrgService orgService = new OrgService(
                http.clone().baseUrl(url).requestFactory(requests(timeout)).build(),
                breakers.circuitBreaker("org-service"));
        return new CopiedOrgDirectory(new MembershipCopy(jdbc), orgService, new RequestToken(), Ticker.systemTicker());
    }

    @Bean
    Tiers tiers(JdbcClient jdbc) {
        return new Tiers(jdbc);
    }

    private static JdkClientHttpRequestFactory requests(Duration timeout) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(timeout);
        return requests;
    }
}
